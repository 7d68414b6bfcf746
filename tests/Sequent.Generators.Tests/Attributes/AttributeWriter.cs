using Sequent.Definitions;
using static Sequent.Generators.Tests.Attributes.AttributeText;

namespace Sequent.Generators.Tests.Attributes;

/// <summary>Writes a definition as the class, with attributes, that means the same.</summary>
internal sealed class AttributeWriter(WorkflowDefinition definition, string name, bool adopts)
{
    /// <param name="definition">What to write.</param>
    /// <param name="name">The class's name.</param>
    /// <param name="adopts">True to write the states as members of an enum.</param>
    public static string Write(WorkflowDefinition definition, string name, bool adopts = false) => new AttributeWriter(definition, name, adopts).Class();

    private string Class() => $$"""
        {{(adopts ? $"public enum {name}Status\n{{\n{Lines(definition.States.Select(s => $"{Lines(OfState(s))}\n{s.Name},"))}\n}}" : "")}}
        {{Lines(OfWorkflow())}}
        {{(adopts ? "" : Lines(definition.States.SelectMany(OfState)))}}
        {{Lines(definition.Transitions.Where(t => t.FiredBy != FiredBy.Actor).SelectMany(t => Branches(t, Arguments(("Name", t.Name == DefaultName(t) ? null : t.Name)))))}}
        public partial class {{name}}
        {
            {{(adopts ? $"public partial {name}Status Status {{ get; private set; }}" : "")}}
            private readonly bool[] _hidden = new bool[1];
            private bool IsHidden => _hidden[0];
            {{Lines(definition.Data.Fields.Select(CodeData.Declare))}}
            {{Lines(definition.Transitions.Where(t => t.FiredBy == FiredBy.Actor).Select(Method))}}
        }
        """;

    private IEnumerable<string> OfWorkflow()
    {
        yield return Attribute("Workflow", [definition.Id],
            Arguments(("Version", definition.Version), ("Label", definition.Label), ("Description", definition.Description), ("Owner", definition.Owner), ("Calendar", definition.Calendar)),
            $"Routing = Routing.{definition.Routing}", Given("FourEyes", definition.FourEyes), Sla(definition.Sla), adopts ? "StateProperty = \"Status\"" : "");
        foreach (var effect in definition.Sla?.OnBreach ?? default)
            yield return Attribute("OnBreach", [effect.Plugin], Effect(effect));
        foreach (var trigger in definition.Triggers)
            yield return Attribute("Trigger", [], Arguments((trigger.Kind.ToString(), trigger.Source), ("When", trigger.When), ("TimeZone", trigger.TimeZone)));
        foreach (var facet in definition.Facets)
            yield return Attribute("FacetValues", facet.Values.Prepend(facet.Name));
        foreach (var migration in definition.Migrations)
            yield return Attribute("Migration", [migration.From], Texts("States", migration.States.Select(s => $"{NameOf(s.From)}: {s.To}")), Values("Data", migration.Data));
        foreach (var duty in definition.Duties)
            yield return Attribute(duty.Kind == DutyKind.Separate ? "SeparateDuties" : "SameActor", duty.Transitions);
        foreach (var role in definition.Roles)
            yield return Attribute("Role", [role.Name]);
        foreach (var invariant in definition.Invariants)
            yield return Attribute("Invariant", [invariant.Name, invariant.Condition], Arguments(("Description", invariant.Description)), invariant.When is { } when ? $"When = InvariantCheck.{when}" : "");
    }

    private IEnumerable<string> OfState(StateDefinition state)
    {
        string[] self = adopts ? [] : [state.Name];
        var common = Join(
            Arguments(("WireName", state.WireName == Naming.ToWireName(state.Name) ? null : state.WireName), ("Label", state.Label), ("Description", state.Description)),
            Given("Initial", state.Initial), Given("Final", state.Final), Given("Retired", state.Retired), Sla(state.Sla));
        yield return state.Work switch
        {
            StateWork.Task task => Attribute("TaskState", self, common, Assignee(task.Assignee, "Role", "User", "Assignee"), $"Assign = Assign.{task.Assign}", Arguments(("Due", task.Due))),
            StateWork.Wait wait => Attribute("WaitState", self, common, Arguments(("For", wait.For), ("Until", wait.Until), ("Event", wait.Event))),
            StateWork.Action action => Attribute("ActionState", self.Append(action.Activity), common, Values("Inputs", action.Inputs),
                Arguments(("Result", action.Result), ("Compensate", action.Compensate)), Retry(action.Retry), Failure(action.OnFailure)),
            StateWork.External external => Attribute("ExternalState", self, common, External(external)),
            _ => Attribute("State", self, common),
        };
        if (state.Work is StateWork.External { FailureNotification: { } notification })
            yield return Attribute("FailureNotification", self.Append(notification.Plugin), Effect(notification));
        foreach (var (kind, effects) in ((string, EquatableArray<EffectDefinition>)[])[("OnEntry", state.OnEntry), ("OnExit", state.OnExit), ("OnBreach", state.Sla?.OnBreach ?? default)])
            foreach (var effect in effects)
                yield return Attribute(kind, self.Append(effect.Plugin), Effect(effect));
        foreach (var escalation in state.Escalations)
            yield return Attribute("Escalate", self, Arguments(("After", escalation.After)), escalation is EscalationDefinition.Notify notify
                ? Join(Arguments(("Notify", notify.Effect.Plugin)), Effect(notify.Effect))
                : Assignee(((EscalationDefinition.Reassign)escalation).To, "ReassignTo", "ReassignToUser", "ReassignToExpression"));
        foreach (var facet in state.Facets)
            yield return Attribute("Facet", self.Concat([facet.Facet, facet.Value]));
    }

    private static string External(StateWork.External external) => Join(
        Arguments(("Url", external.Url), ("Method", external.Method), ("Timeout", external.Timeout), ("CompletionTimeout", external.CompletionTimeout), ("SuccessCondition", external.SuccessCondition)),
        Given("Async", external.Async), Values("Headers", external.Headers), Arguments(("Body", external.Body is null ? null : JsonText(external.Body))),
        Retry(external.Retry), Texts("Extract", external.Extract.Select(e => $"{NameOf(e.Name)}: {e.Source}")), Failure(external.OnFailure));

    private static string Method(TransitionDefinition transition) =>
        $"{Lines(Branches(transition, ""))}\npublic partial void {transition.Name}({string.Join(", ", transition.Inputs.Select(CodeData.Declare).Prepend("Actor actor"))});";

    // What belongs to the transition as a whole stands on the first branch.
    private static IEnumerable<string> Branches(TransitionDefinition transition, string settings) => transition.Branches.Select((branch, i) =>
    {
        var whole = i > 0 ? "" : Join(
            Arguments(("Label", transition.Label), ("Description", transition.Description), ("Prompt", transition.Prompt),
                ("WireName", transition.WireName == Naming.ToWireName(transition.Name) ? null : transition.WireName)),
            Values("Effects", transition.Effects));
        return Attribute(KindOf(branch), [], Join(States(branch), settings, whole,
            Given("Approvals", branch.Approvals == 1 ? null : branch.Approvals), Texts("ResetOn", branch.ResetOn), Given("AllowSubmitter", branch.AllowSubmitter), Texts("Cancels", branch.Cancels),
            Arguments(("Role", branch.Role), ("When", branch.When?.Text), ("Pre", Names(branch.Pre)), ("Post", Names(branch.Post)), ("After", branch.After), ("On", branch.On)),
            Given("Otherwise", branch.Otherwise), Given("Auto", transition.Automatic && KindOf(branch) == "Transition")));
    });

    private static string KindOf(BranchDefinition branch) => branch.Joins ? "Join" : branch.Forks ? "Fork" : "Transition";

    private static string States(BranchDefinition branch) => branch.Joins
        ? Join(string.Join(", ", branch.Join.Select(Literal)), $"To = {Literal(branch.To[0])}", Texts("AlsoTo", branch.To.Skip(1)), Given("AtLeast", branch.AtLeast))
        : $"{(branch.From.Count == 1 ? Literal(branch.From[0]) : $"new[] {{ {string.Join(", ", branch.From.Select(Literal))} }}")}, {string.Join(", ", branch.To.Select(Literal))}";

    private static string? DefaultName(TransitionDefinition transition) => transition.Branches[0] switch
    {
        { Joins: true } join => "Join" + join.To[0],
        { Forks: true } fork => "Fork" + fork.From[0],
        _ => null,
    };

    private static string? Names(EquatableArray<string> names) => names.IsEmpty ? null : string.Join(", ", names);

    private static string Lines(IEnumerable<string> lines) => string.Join("\n", lines);
}
