using System.Globalization;
using Sequent.Definitions.Expressions;

namespace Sequent.Definitions.Tests;

/// <summary>Definitions in short: <c>Draft! Done. Old~ Paying@ Review#</c> are an initial, a final, a retired, a waiting state and a task;
/// <c>auto Route: A,B -> C as role when Guard</c> is a branch, and the same name again is the next one; <c>if</c> begins a
/// condition in the expression language, which is the rest, and <c>pre</c> and <c>post</c> name an invariant; <c>after 2h</c> and <c>on paid</c> let the host fire it;
/// <c>A -&gt; B&amp;C</c> forks, <c>A&amp;B -&gt; C</c> joins, <c>atleast 2</c> of them, <c>cancels A,B</c> withdraws, <c>approvals 2</c> need two, <c>resets amount</c> clears them, <c>allows</c> the submitter.</summary>
internal static class Sketch
{
    public static WorkflowDefinition Of(string states, params string[] branches) => new("sketch")
    {
        States = Words(states).Select(State).ToEquatableArray(),
        Transitions = branches.Select(Branch)
            .GroupBy(b => b.Name)
            .Select(g => new TransitionDefinition(g.Key)
            {
                Automatic = g.First().Automatic,
                Branches = g.Select(b => b.Branch).ToEquatableArray(),
            })
            .ToEquatableArray(),
    };

    public static WorkflowDefinition WithRoles(this WorkflowDefinition definition, params string[] roles) =>
        definition with { Roles = roles.Select(r => new RoleDefinition(r)).ToEquatableArray() };

    public static WorkflowDefinition WithDuties(this WorkflowDefinition definition, params (DutyKind Kind, string Transitions)[] duties) =>
        definition with { Duties = duties.Select(d => new DutyDefinition(d.Kind, Words(d.Transitions).ToEquatableArray())).ToEquatableArray() };

    public static WorkflowDefinition WithData(this WorkflowDefinition definition, params DataField[] fields) =>
        definition with { Data = DataSchema.Closed(fields) };

    public static WorkflowDefinition WithInvariants(this WorkflowDefinition definition, params (string Name, string Condition)[] invariants) =>
        definition with { Invariants = invariants.Select(i => new InvariantDefinition(i.Name, i.Condition)).ToEquatableArray() };

    /// <summary>The same with one state changed.</summary>
    public static WorkflowDefinition WithState(this WorkflowDefinition definition, string name, Func<StateDefinition, StateDefinition> change) =>
        definition with { States = definition.States.Select(s => s.Name == name ? change(s) : s).ToEquatableArray() };

    public static Finding[] Find(this WorkflowDefinition definition, Rule rule) =>
        [.. Verifier.Verify(definition).Findings.Where(f => f.Rule == rule)];

    public static string[] PathsOf(this WorkflowDefinition definition, Rule rule) =>
        [.. definition.Find(rule).Select(f => f.Path.Value)];

    /// <summary>All findings but that a guard which is code is not analysed.</summary>
    public static Finding[] FindKnown(this WorkflowDefinition definition) => [.. definition.FindAll().Where(f => f.Rule != Rules.NotAnalysed)];

    public static Finding[] FindAll(this WorkflowDefinition definition) => [.. Verifier.Verify(definition).Findings];

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static StateDefinition State(string text) => new(text.TrimEnd('!', '.', '~', '@', '#'))
    {
        Initial = text.Contains('!'),
        Final = text.Contains('.'),
        Retired = text.Contains('~'),
        Work = text.Contains('@') ? new StateWork.Wait { Event = "done" } : text.Contains('#') ? new StateWork.Task() : null,
    };

    private static (string Name, bool Automatic, BranchDefinition Branch) Branch(string text)
    {
        var condition = text.IndexOf(" if ", StringComparison.Ordinal);
        var words = Words(condition < 0 ? text : text[..condition]).ToList();
        var automatic = words.Remove("auto");
        var arrow = words.IndexOf("->");
        var joins = words[arrow - 1].Contains('&');
        var branch = new BranchDefinition(joins ? default : words[arrow - 1].Split(',').ToEquatableArray(), words[arrow + 1].Split('&').ToEquatableArray())
        {
            Join = joins ? words[arrow - 1].Split('&', StringSplitOptions.RemoveEmptyEntries).ToEquatableArray() : default,
            AtLeast = After("atleast") is { } needed ? int.Parse(needed, CultureInfo.InvariantCulture) : null,
            Cancels = After("cancels") is { } cancelled ? cancelled.Split(',').ToEquatableArray() : default,
            Approvals = After("approvals") is { } approvals ? int.Parse(approvals, CultureInfo.InvariantCulture) : 1,
            ResetOn = After("resets") is { } fields ? fields.Split(',').ToEquatableArray() : default,
            AllowSubmitter = words.Contains("allows"),
            Role = After("as"),
            When = condition >= 0 ? new Guard.Expression(text[(condition + 4)..]) : After("when") is { } guard ? new Guard.Member(guard) : null,
            Pre = After("pre") is { } pre ? EquatableArray.Create(pre) : default,
            Post = After("post") is { } post ? EquatableArray.Create(post) : default,
            Otherwise = words.Contains("otherwise"),
            After = After("after"),
            On = After("on"),
        };
        return (words[0].TrimEnd(':'), automatic, branch);

        string? After(string word) => words.IndexOf(word) is >= 0 and var at ? words[at + 1] : null;
    }
}
