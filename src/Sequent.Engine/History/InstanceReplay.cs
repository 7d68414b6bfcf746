using System.Text.Json;
using Sequent.Engine.Deciding;

namespace Sequent.Engine;

/// <summary>What the entries of a history say of its instance beside where it is: its data, its tasks, what it is about, who started it, and when.</summary>
internal sealed class InstanceReplay
{
    private const int MostFields = 5;

    // Data is within an object in a payload.
    private static readonly JsonDocumentOptions s_deep = new() { MaxDepth = 65, AllowDuplicateProperties = false };

    private readonly Dictionary<string, JsonElement> _data = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, JsonElement> _tasks = [];
    private HistoryEntry? _first;
    private HistoryEntry? _last;
    private WorkflowSubject? _subject;
    private DateTimeOffset? _endedAt;

    /// <summary>Follows the next entry; gives what is wrong with its payload, or null.</summary>
    public string? Next(HistoryEntry entry)
    {
        _first ??= entry;
        _last = entry;
        if (entry.Kind is HistoryKind.Completed or HistoryKind.Cancelled)
            _endedAt = entry.At;
        if (entry.Payload is null)
            return null;
        try
        {
            Fold(JsonElement.Parse(entry.Payload, s_deep), entry.Kind);
            return null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return "its payload is none that the engine writes";
        }
    }

    /// <summary>What is otherwise with the instance, as the ends of sentences that begin with it.</summary>
    public IEnumerable<string> Differences(InstanceSnapshot snapshot)
    {
        if (_first is null || _last is null)
            yield break;
        if (_subject != snapshot.Subject)
            yield return $"is about {snapshot.Subject}, and was started about {_subject?.ToString() ?? "nothing"}";
        if (_first.ActorId != snapshot.InitiatedBy)
            yield return $"names '{snapshot.InitiatedBy}' as who started it, and that was '{_first.ActorId}'";
        if (!IsSame(_first.At, snapshot.StartedAt))
            yield return "names another time of its start";
        if (!IsSame(_last.At, snapshot.ChangedAt))
            yield return "names another time of its last change";
        if (!IsSame(_endedAt, snapshot.EndedAt))
            yield return "names another time of its end";
        if (_last.DefinitionVersion != snapshot.Definition.Version)
            yield return $"runs version {snapshot.Definition.Version}, and the last entry was decided by version {_last.DefinitionVersion}";
        if (!JsonElement.DeepEquals(JsonElement.Parse($"[{string.Join(',', _tasks.Values.Select(t => t.GetRawText()))}]"), JsonElement.Parse($"{{{TaskJson.Write(snapshot.Tasks)}}}").GetProperty(TaskJson.Property)))
            yield return "has other tasks than its history gives";
        if (JsonText.TryRead(snapshot.Data, out var data) is { } problem)
            yield return "has data that is " + problem;
        else if (Differing(data) is { Count: > 0 } fields)
            yield return $"has other data than its history gives, in {string.Join(", ", fields.Take(MostFields))}{(fields.Count > MostFields ? $" and {fields.Count - MostFields} more" : "")}";
    }

    private void Fold(JsonElement payload, HistoryKind kind)
    {
        if (kind == HistoryKind.Started)
        {
            var about = payload.GetProperty("subject");
            _subject = new(about.GetProperty("type").GetString()!, about.GetProperty("id").GetString()!);
        }
        if (payload.TryGetProperty("data", out var data))
            foreach (var field in data.EnumerateObject())
                _data[field.Name] = field.Value;
        if (payload.TryGetProperty(TaskJson.Property, out var tasks))
            foreach (var task in tasks.EnumerateArray())
                if (task.GetProperty("status").GetString() is "open" or "suspended")
                    _tasks[task.GetProperty("number").GetInt32()] = task;
                else
                    _tasks.Remove(task.GetProperty("number").GetInt32());
        if (payload.TryGetProperty("removed", out var removed))
            foreach (var name in removed.EnumerateArray())
                _data.Remove(name.GetString()!);
    }

    private List<string> Differing(JsonElement data)
    {
        var fields = data.EnumerateObject().Where(f => !_data.TryGetValue(f.Name, out var value) || !JsonElement.DeepEquals(value, f.Value)).Select(f => $"'{f.Name}'").ToList();
        fields.AddRange(_data.Keys.Where(name => !data.TryGetProperty(name, out _)).Select(name => $"'{name}'"));
        return fields;
    }

    // What a store keeps of a time is the microsecond at least.
    private static bool IsSame(DateTimeOffset? one, DateTimeOffset? other) =>
        one?.UtcTicks / TimeSpan.TicksPerMicrosecond == other?.UtcTicks / TimeSpan.TicksPerMicrosecond;
}
