using FsCheck;
using FsCheck.Fluent;
using Sequent.Definitions;

namespace Sequent.Generators.Tests.Properties;

/// <summary>Gives random definitions duties and votes.</summary>
internal static class PeopleWorkflows
{
    /// <summary>The definitions, most of them with something to remember.</summary>
    public static Gen<WorkflowDefinition> WithPeople(this Gen<WorkflowDefinition> any) =>
        any.SelectMany(definition => Gen.Choose(0, int.MaxValue).Select(seed => Add(definition, new(seed))));

    private static WorkflowDefinition Add(WorkflowDefinition definition, Random random)
    {
        bool Chance(int percent) => random.Next(100) < percent;
        if (Chance(25))
            return definition;
        var fired = definition.Transitions.Where(t => !t.Automatic).Select(t => t.Name).ToArray();
        var duties = fired.Length < 2 ? [] : Enumerable.Range(0, random.Next(3)).Select(_ => new DutyDefinition(
            Chance(60) ? DutyKind.Separate : DutyKind.Same,
            fired.OrderBy(_ => random.Next()).Take(2 + random.Next(2)).ToEquatableArray()));
        return definition with
        {
            FourEyes = Chance(50),
            Duties = duties.OrderBy(d => d.Kind).ToEquatableArray(),
            States = definition.States.Select(s => s.Final || Chance(60) ? s : s with { Work = new StateWork.Task { Assignee = Chance(50) ? null : new Assignee.Role(RandomWorkflows.Roles[random.Next(RandomWorkflows.Roles.Length)]) } }).ToEquatableArray(),
            Transitions = definition.Transitions.Select(t => t.Automatic ? t : t with
            {
                Branches = t.Branches.Select(b => b with
                {
                    Approvals = b.Joins || Chance(65) ? 1 : 2 + random.Next(2),
                    AllowSubmitter = Chance(20),
                }).ToEquatableArray(),
            }).ToEquatableArray(),
        };
    }
}
