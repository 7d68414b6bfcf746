using System.Text.Json;
using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <summary>Votes that are about data, which has changed since.</summary>
internal static class Votes
{
    /// <summary>Clears the votes for ways of which a field in <see cref="BranchDefinition.ResetOn"/> has changed with this commit.</summary>
    public static void Reset(Course course)
    {
        if (course.Definition.Resets.Length == 0 || course.Before.Version == 0 || course.Subject.ToJson() is var data && data == course.Before.Data)
            return;
        var changes = DataChanges.Between(JsonText.Read(course.Before.Data, course.Definition.Definition.Id), JsonText.Read(data, course.Definition.Definition.Id));
        foreach (var (transition, _, way) in course.Definition.Resets)
        {
            var fields = way.Branch.ResetOn.Where(changes.Contains).ToArray();
            var kept = course.Acts.All.Where(a => a.Kind != ActKind.Voted || a.Transition != transition.WireName || a.State != way.VotedIn).ToArray();
            if (fields.Length == 0 || kept.Length == course.Acts.All.Count)
                continue;
            course.Acts = new(kept.ToEquatableArray());
            course.Subject.Move(course.Marking, course.Acts.All);
            course.Add(HistoryKind.VotesReset, Actors.Engine, course.Marking,
                says: $"\"transition\":{Quoted(transition.WireName)},\"fields\":[{string.Join(',', fields.Select(Quoted))}]");
        }
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, SubjectJson.Encoder)}\"";
}
