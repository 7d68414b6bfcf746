using System.Text.Json;

namespace Sequent.Engine.Deciding;

/// <content>Starts and changes of data.</content>
public sealed partial class Decider
{
    private Verdict.Decided Start(WorkflowCommand.Start start, Facts facts)
    {
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
        }, at);
        course.Enter(_prepared.Initial);
        course.Add(HistoryKind.Started, facts.Actor, "", reasoning: start.Reasoning, payload: $$"""{"data":{{data}}}""");
        facts.Subject.Move(course.Marking, []);
        Mover.Settle(course, facts.Subject);
        return Decided(course, facts.Subject);
    }

    private Verdict ChangeData(Course course, string before, WorkflowCommand command, Facts facts)
    {
        var json = JsonText.Read(facts.Subject.ToJson(), Definition.Id);
        var changed = Changes.Between(JsonText.Read(before, Definition.Id), json);
        if (changed.Count == 0)
            return Verdict.Nothing.Instance;
        Refuse(new FieldRules(Definition.Data, "field").Problems(json, changed.ContainsKey, facts.Subject.HasField));

        course.Add(HistoryKind.DataChanged, facts.Actor, course.Marking, reasoning: command.Reasoning, payload: Changes.Payload(changed));
        Mover.Settle(course, facts.Subject);
        return Decided(course, facts.Subject);
    }

    private void Refuse(IEnumerable<string> problems)
    {
        var found = problems.ToArray();
        if (found.Length > 0)
            throw new InvalidInputException(Definition.Id, string.Join("; ", found));
    }
}
