using Sequent.Definitions;
using static Sequent.Generators.Emission.ModelCode;

namespace Sequent.Generators.Emission;

/// <summary>Transitions as code that makes them.</summary>
internal static class TransitionCode
{
    public static string Transition(TransitionDefinition transition) => $"new {Model}{nameof(TransitionDefinition)}({Code.Literal(transition.Name)})" + With(
        (nameof(transition.WireName), WireName(transition.Name, transition.WireName)),
        (nameof(transition.Label), Text(transition.Label)),
        (nameof(transition.Description), Text(transition.Description)),
        (nameof(transition.Prompt), Text(transition.Prompt)),
        (nameof(transition.Effects), EffectCode.Values(transition.Effects)),
        (nameof(transition.Automatic), Flag(transition.Automatic)),
        (nameof(transition.Inputs), Array(nameof(InputDefinition), transition.Inputs.Select(Input))),
        (nameof(transition.Branches), Array(nameof(BranchDefinition), transition.Branches.Select(Branch))));

    private static string Input(InputDefinition input) => $"new {Model}{nameof(InputDefinition)}({Code.Literal(input.Name)}, {DataCode.Type(input.Type)}, {Code.Literal(input.Required)})" + With(
        (nameof(input.WireName), WireName(input.Name, input.WireName)),
        (nameof(input.Description), Text(input.Description)));

    private static string Branch(BranchDefinition branch) =>
        $"new {Model}{nameof(BranchDefinition)}({(branch.From.Count == 1 && branch.To.Count == 1 ? Code.Literal(branch.From[0]) : NamesOf(branch.From))}, {(branch.To.Count == 1 ? Code.Literal(branch.To[0]) : NamesOf(branch.To))})" + With(
            (nameof(branch.Join), Names(branch.Join)),
            (nameof(branch.AtLeast), Count(branch.AtLeast)),
            (nameof(branch.Cancels), Names(branch.Cancels)),
            (nameof(branch.Approvals), branch.Approvals == 1 ? null : Count(branch.Approvals)),
            (nameof(branch.ResetOn), Names(branch.ResetOn)),
            (nameof(branch.AllowSubmitter), Flag(branch.AllowSubmitter)),
            (nameof(branch.Role), Text(branch.Role)),
            (nameof(branch.When), Guard(branch.When)),
            (nameof(branch.Otherwise), Flag(branch.Otherwise)),
            (nameof(branch.Pre), Names(branch.Pre)),
            (nameof(branch.Post), Names(branch.Post)),
            (nameof(branch.After), Text(branch.After)),
            (nameof(branch.On), Text(branch.On)));

    private static string? Guard(Guard? guard) => guard switch
    {
        null => null,
        Guard.Member member => $"new {Model}Guard.Member({Code.Literal(member.Name)})" + With(
            (nameof(member.Body), Text(member.Body)), (nameof(member.Obstacle), Text(member.Obstacle))),
        _ => $"new {Model}Guard.Expression({Code.Literal(guard.Text)})",
    };
}
