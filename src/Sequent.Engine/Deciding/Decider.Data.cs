using System.Text.Json;

namespace Sequent.Engine.Deciding;

/// <content>Starts and changes of data.</content>
public sealed partial class Decider
{
    /// <summary>Decides how an instance begins. Nobody is denied a start: only the data can be wrong.</summary>
    /// <param name="start">Which instance, and about what.</param>
    /// <param name="facts">What else there is to know.</param>
    /// <exception cref="InvalidInputException">The data is not what the definition declares.</exception>
    /// <returns>A decision, or what must be known of people before.</returns>
    public Verdict Start(InstanceStart start, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(facts);
        var data = facts.Subject.ToJson();
        var json = JsonText.Read(data, Definition.Id);
        Refuse(new FieldRules(Definition.Data, "field").Problems(json, isKnown: facts.Subject.HasField));

        var at = HistoryTime.Of(facts.Now);
        var course = new Course(_prepared, Key, new()
        {
            Id = start.Id,
            Tenant = start.Tenant,
            Subject = start.Subject,
            Definition = Key,
            Status = InstanceStatus.Running,
            Tokens = default,
            Visits = 0,
            Version = 0,
            Data = data,
            StartedAt = at,
            ChangedAt = at,
            InitiatedBy = facts.Actor.Id,
            HistoryLength = 0,
            HistoryHash = HistoryChain.Start,
        }, facts, Calendar);
        course.Enter(_prepared.Initial);
        Visits.BeginAll(course);
        var task = Visits.Begin(course, _prepared.Initial);
        course.Add(HistoryKind.Started, facts.Actor, "", reasoning: start.Reasoning, says: Said(start.Subject));
        Mover.Tell(course, [task]);
        facts.Subject.Move(course.Marking, []);
        Mover.Settle(course, facts.Subject);
        return Decided(course);
    }

    private Verdict ChangeData(Course course, string before, WorkflowCommand command, Facts facts)
    {
        var json = JsonText.Read(facts.Subject.ToJson(), Definition.Id);
        var changed = DataChanges.Between(JsonText.Read(before, Definition.Id), json);
        if (changed.IsEmpty)
            return Verdict.Nothing.Instance;
        Refuse(new FieldRules(Definition.Data, "field").Problems(json, changed.Contains, facts.Subject.HasField));

        course.Add(HistoryKind.DataChanged, facts.Actor, course.Marking, reasoning: command.Reasoning);
        if (course.Status == InstanceStatus.Running)
        {
            Waits.Refresh(course);
            Mover.Settle(course, facts.Subject);
        }
        return Decided(course);
    }

    private static string Said(WorkflowSubject about) =>
        $$"""
        "subject":{"type":"{{JsonEncodedText.Encode(about.Type, SubjectJson.Encoder)}}","id":"{{JsonEncodedText.Encode(about.Id, SubjectJson.Encoder)}}"}
        """;

    private void Refuse(IEnumerable<string> problems)
    {
        var found = problems.Take(FieldRules.MostProblems).ToArray();
        if (found.Length > 0)
            throw new InvalidInputException(Definition.Id, string.Join("; ", found));
    }
}
