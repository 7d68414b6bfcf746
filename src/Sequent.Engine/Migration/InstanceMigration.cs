using Sequent.Definitions;
using Sequent.Engine.Deciding;

namespace Sequent.Engine.Migration;

/// <summary>Brings instances of one version to another definition. Pure: the same instance at the same time always becomes the same.</summary>
internal sealed class InstanceMigration
{
    private readonly WorkflowDefinition _target;
    private readonly DefinitionKey _to;
    private readonly MigrationPlan _plan;
    private readonly TokenGame _game;
    private readonly PreparedDefinition _prepared;
    private readonly IWorkflowCalendar? _calendar;
    private readonly DataMigration _data;
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _states = new(StringComparer.Ordinal);
    private readonly HashSet<string> _transitions;

    /// <summary>Prepares a migration.</summary>
    /// <param name="target">What instances come to.</param>
    /// <param name="from">The version that they come from.</param>
    /// <param name="plan">How; beside what the target's own migrations say.</param>
    /// <exception cref="ArgumentException">The plan names a state or a field that the target does not have, or has a value that its field cannot hold.</exception>
    public InstanceMigration(Decider target, string from, MigrationPlan plan) : this(target.Definition, target, from, plan) { }

    private InstanceMigration(WorkflowDefinition target, Decider decider, string from, MigrationPlan plan)
    {
        var to = decider.Key;
        (_target, _to, _plan, _game, _prepared, _calendar) = (target, to, plan, new(target), decider.Prepared, decider.Calendar);
        for (var i = 0; i < target.States.Count; i++)
            _positions[target.States[i].WireName] = i;
        _transitions = new(target.Transitions.Select(t => t.WireName), StringComparer.Ordinal);

        var own = target.Migrations.FirstOrDefault(m => m.From == from);
        foreach (var mapping in own?.States ?? default)
            _states[mapping.From] = target.FindState(mapping.To)?.WireName ?? mapping.To;
        foreach (var (before, now) in plan.States)
            _states[before] = _positions.ContainsKey(now) ? now : throw new ArgumentException(
                $"The plan maps state '{before}' to '{now}', which '{to}' does not have{Or(Spelling.Closest(now, _positions.Keys), "name one that it has")}", nameof(plan));

        _data = new(target);
        foreach (var value in own?.Data ?? default)
            _data.Set(value.Name, JsonDataText.Of(value.Value));
        foreach (var (name, value) in plan.Data)
            Set(name, value?.ToJsonString() ?? "null");
    }

    /// <summary>What becomes of an instance.</summary>
    /// <param name="snapshot">The instance, which is live.</param>
    /// <param name="now">The time now.</param>
    public MigrationOutcome Migrate(InstanceSnapshot snapshot, DateTimeOffset now)
    {
        var at = HistoryTime.Of(now);
        if (at < snapshot.ChangedAt)
            at = snapshot.ChangedAt;
        var tokens = snapshot.Tokens.Select(t => t with { State = Becomes(t.State) })
            .OrderBy(t => _positions.GetValueOrDefault(t.State, int.MaxValue)).ToEquatableArray();
        var data = _data.Migrate(snapshot.Data);
        var isDone = tokens.All(t => _positions.ContainsKey(t.State)) && _game.IsComplete(_game.Mark(tokens.Select(t => _target.States[_positions[t.State]].Name)));
        if (Places(snapshot, tokens, isDone).Concat(data.Problems).ToArray() is { Length: > 0 } problems)
            return new MigrationOutcome.Stranded(string.Join("; ", problems));

        var acts = Acts(snapshot.Acts, tokens);
        var ends = isDone && snapshot.Status == InstanceStatus.Running;
        var after = snapshot with
        {
            Definition = _to,
            Tokens = tokens,
            Status = ends ? InstanceStatus.Completed : snapshot.Status,
            Version = snapshot.Version + 1,
            Data = data.Json,
            Acts = acts,
            ChangedAt = at,
            EndedAt = ends ? at : null,
        };
        var work = Refitting.Fit(_prepared, _to, after, _calendar);
        if (work.Problem is { } problem)
            return new MigrationOutcome.Stranded(problem);
        after = after with { Tasks = work.Tasks, TaskCount = work.TaskCount, Timers = work.Timers };
        var entries = new List<HistoryEntry> { Entry(HistoryKind.Migrated, snapshot, after, after.HistoryLength + 1, snapshot.HistoryHash) with { Reasoning = _plan.Reasoning, Payload = Payload(snapshot, data, work.Changed) } };
        entries[0] = HistoryChain.Seal(entries[0]);
        if (ends)
            entries.Add(HistoryChain.Seal(Entry(HistoryKind.Completed, after, after, after.HistoryLength + 2, entries[0].Hash)));
        after = after with { HistoryLength = entries[^1].Sequence, HistoryHash = entries[^1].Hash };
        return new MigrationOutcome.Migrated(new(snapshot, after, entries) { Outcome = TransitionOutcome.Moved, Tasks = work.Changed, TimersSet = work.Set, TimersEnded = work.Ended }, snapshot.Acts.Count - acts.Count);
    }

    private string Becomes(string state) => _states.GetValueOrDefault(state, state);

    private IEnumerable<string> Places(InstanceSnapshot snapshot, EquatableArray<Token> tokens, bool isDone)
    {
        foreach (var token in snapshot.Tokens)
            if (!_positions.ContainsKey(Becomes(token.State)))
                yield return Becomes(token.State) == token.State ? $"state '{token.State}' is gone" : $"state '{token.State}' is mapped to '{Becomes(token.State)}', which does not exist";
        foreach (var twice in snapshot.Tokens.GroupBy(t => Becomes(t.State)).Where(g => g.Count() > 1))
            yield return $"states {string.Join(" and ", twice.Select(t => $"'{t.State}'"))} both become '{twice.Key}'";
        if (tokens.Count > 1 && !_target.IsParallel)
            yield return "it is in several states at once, and the workflow neither forks nor joins any more";
        // Nobody has said that it shall end: the state was not final before, or could be left.
        if (isDone && !snapshot.Tokens.Any(t => _states.ContainsKey(t.State)))
            yield return $"it would end in '{string.Join(',', tokens.Select(t => t.State))}', which has no way out any more";
    }

    // A vote counts in the state in which it was given, while the instance stays there.
    private EquatableArray<RememberedAct> Acts(EquatableArray<RememberedAct> acts, EquatableArray<Token> tokens) => acts
        .Select(act => act.State is null ? act : act with { State = Becomes(act.State) })
        .Where(act => act.Transition is null || _transitions.Contains(act.Transition))
        .Where(act => act.State is null || tokens.Any(t => t.State == act.State))
        .ToEquatableArray();

    private HistoryEntry Entry(HistoryKind kind, InstanceSnapshot before, InstanceSnapshot after, long sequence, string previousHash)
    {
        var actor = kind == HistoryKind.Migrated ? _plan.Actor : Actor.System("sequent");
        return new()
        {
            Instance = after.Id,
            Sequence = sequence,
            Kind = kind,
            StateBefore = before.Marking,
            StateAfter = after.Marking,
            DefinitionVersion = _to.Version,
            ActorId = actor.Id,
            ActorKind = actor.Kind,
            OnBehalfOf = actor.OnBehalfOf,
            At = after.ChangedAt,
            PreviousHash = previousHash,
            Hash = "",
        };
    }

    // With the hash of the definition that it comes from, the history tells which definitions the instance has run.
    private string Payload(InstanceSnapshot snapshot, MigratedData data, IReadOnlyList<WorkflowTask> tasks) => JsonDataText.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("from", snapshot.Definition.Version);
        writer.WriteString("hash", snapshot.Definition.Hash);
        if (snapshot.Tokens.Where(t => Becomes(t.State) != t.State).ToArray() is { Length: > 0 } renamed)
        {
            writer.WriteStartObject("states");
            foreach (var token in renamed)
                writer.WriteString(token.State, Becomes(token.State));
            writer.WriteEndObject();
        }
        if (data.Set is not null)
        {
            writer.WritePropertyName("data");
            writer.WriteRawValue(data.Set);
        }
        if (tasks.Count > 0)
        {
            writer.WritePropertyName(TaskJson.Property);
            TaskJson.Write(writer, tasks);
        }
        writer.WriteEndObject();
    });

    private void Set(string name, string json)
    {
        if (_target.Data.Find(name) is null && !_target.Data.IsOpen)
            throw new ArgumentException($"The plan has a value for '{name}', which is no field of the data of '{_to}'{Or(Spelling.Closest(name, _target.Data.Fields.Select(f => f.Name)), "leave it out")}", "plan");
        if (_data.Set(name, json) is { } wrong)
            throw new ArgumentException($"The plan has a value that '{_to}' does not allow, {wrong}: give one that fits.", "plan");
    }

    private static string Or(string? closest, string remedy) => closest is null ? $": {remedy}." : Spelling.DidYouMean(closest);
}

/// <summary>What becomes of an instance in a migration.</summary>
internal abstract record MigrationOutcome
{
    private MigrationOutcome() { }

    /// <summary>It goes on by the other definition.</summary>
    /// <param name="Decision">What is to be written.</param>
    /// <param name="DroppedActs">How many votes and acts are dropped.</param>
    public sealed record Migrated(Decision Decision, int DroppedActs) : MigrationOutcome;

    /// <summary>It has nowhere to go.</summary>
    /// <param name="Reason">Why, such as <c>state 'in_legal' is gone</c>.</param>
    public sealed record Stranded(string Reason) : MigrationOutcome;
}
