namespace Sequent.Definitions;

/// <summary>Which persons a definition keeps apart, and what an instance must remember for it.</summary>
/// <remarks>
/// Static separation of duties is by role; this is the dynamic one, by who acted before (Sandhu, Transaction Control
/// Expressions, 1988; Bertino, Ferrari and Atluri, 1999). Only transitions that an actor fires are bound.
/// </remarks>
public sealed class DutyRules
{
    private readonly WorkflowDefinition _definition;
    private readonly TokenGame _game;
    private readonly string? _initial;

    /// <summary>The rules of a definition, which may be wrong.</summary>
    public DutyRules(WorkflowDefinition definition)
    {
        _definition = definition ?? throw new ArgumentNullException(nameof(definition));
        _game = new(definition);
        _initial = definition.States.FirstOrDefault(s => s.Initial)?.Name;
    }

    /// <summary>True when an instance remembers who submitted it.</summary>
    public bool RemembersSubmitter => _definition.FourEyes;

    /// <summary>True when an instance remembers votes.</summary>
    public bool RemembersVotes => _definition.Transitions.Any(t => t.Branches.Any(TakesVotes));

    /// <summary>True when an instance remembers any person.</summary>
    public bool RemembersAnything => RemembersSubmitter || RemembersVotes || !_definition.Duties.IsEmpty;

    /// <summary>True when an instance remembers who fired the transition last: a duty asks for it.</summary>
    public bool Remembers(string transition) => _definition.Duties.Any(d =>
        d.Kind == DutyKind.Separate ? d.Transitions.Contains(transition) : d.Transitions.Count > 0 && d.Transitions[0] == transition);

    /// <summary>True when a branch moves only when several persons have fired it.</summary>
    public static bool TakesVotes(BranchDefinition branch) => branch.Approvals > 1;

    /// <summary>True when a move from the origin submits the instance: it takes the token out of the initial state.</summary>
    public bool Submits(Origin origin) => _initial is not null && origin.States.Contains(_initial);

    /// <summary>
    /// True when whoever submitted the instance may not fire the branch from the origin: with
    /// <see cref="WorkflowDefinition.FourEyes"/>, one that leaves a task or ends something, unless it allows the submitter.
    /// </summary>
    public bool BindsSubmitter(BranchDefinition branch, Origin origin) =>
        _definition.FourEyes && !branch.AllowSubmitter && (origin.States.Any(IsLaterTask) || branch.To.Any(_game.IsTerminal));

    /// <summary>The transitions whose last persons may not fire this one.</summary>
    public IEnumerable<string> ApartFrom(string transition) => _definition.Duties
        .Where(d => d.Kind == DutyKind.Separate && d.Transitions.Contains(transition))
        .SelectMany(d => d.Transitions)
        .Where(other => other != transition)
        .Distinct();

    /// <summary>The transitions of which only the last persons may fire this one, once they have been fired.</summary>
    public IEnumerable<string> SameAs(string transition) => _definition.Duties
        .Where(d => d.Kind == DutyKind.Same && d.Transitions.Contains(transition))
        .Select(d => d.Transitions[0])
        .Where(first => first != transition)
        .Distinct();

    /// <summary>Why a person may not fire a transition that selects the branch at the origin; empty when the duties let them.</summary>
    public IEnumerable<DutyBreach> Breaches(DutyMemory memory, string transition, BranchDefinition branch, Origin origin, Person person)
    {
        if (BindsSubmitter(branch, origin) && memory.Submitter.FirstOrDefault(person.Shares) is { } submitter)
            yield return DutyWording.OwnSubmission(submitter, person);
        foreach (var other in ApartFrom(transition))
            if (memory.LastOf(other).FirstOrDefault(person.Shares) is { } before)
                yield return DutyWording.Separate(before, other, person, transition);
            // What is voted for where this leaves is given up by it.
            else if (memory.Votes.FirstOrDefault(v => v.Transition == other && !origin.States.Contains(v.State) && v.Person.Shares(person)) is { } vote)
                yield return DutyWording.SeparateVote(vote.Person, other, person, transition);
        foreach (var first in SameAs(transition))
            if (memory.LastOf(first) is { IsEmpty: false } persons && !persons.Any(person.Shares))
                yield return DutyWording.Same(persons, first, person, transition);
    }

    /// <summary>
    /// Whose votes count for a branch at an origin: those given under the role that it asks for, by persons whom the duties still let fire it.
    /// </summary>
    public IEnumerable<Person> VotersFor(DutyMemory memory, string transition, BranchDefinition branch, Origin origin)
    {
        var role = RoleOf(branch, origin);
        return memory.Votes
            .Where(v => v.State == origin.States[0] && v.Transition == transition && v.Role == role && !Breaches(memory, transition, branch, origin, v.Person).Any())
            .Select(v => v.Person);
    }

    /// <summary>What comes of it when a person fires a branch whose duties let them.</summary>
    /// <param name="memory">What is remembered.</param>
    /// <param name="transition">The transition's name in C#.</param>
    /// <param name="branch">The branch that was selected.</param>
    /// <param name="origin">What it leaves.</param>
    /// <param name="left">The states that lose their token if it moves: see <see cref="TokenGame.Leaves"/>.</param>
    /// <param name="person">Who fires it.</param>
    public DutyStep Fire(DutyMemory memory, string transition, BranchDefinition branch, Origin origin, IEnumerable<string> left, Person person)
    {
        var persons = EquatableArray.Create(person);
        if (TakesVotes(branch))
        {
            var voted = memory.Voted(new(origin.States[0], transition, person, RoleOf(branch, origin)));
            persons = VotersFor(voted, transition, branch, origin).ToEquatableArray();
            if (persons.Count < branch.Approvals)
                return new(voted, persons.Count, branch.Approvals);
        }

        var lost = left.ToArray();
        var after = memory.Left(lost);
        if (RemembersSubmitter && Submits(origin) && lost.Contains(_initial))
            after = after with { Submitter = persons };
        if (Remembers(transition))
            after = after.Fired(transition, persons);
        return new(after, persons.Count, branch.Approvals);
    }

    // What takes votes leaves one state, which is the task of one role at most.
    private string? RoleOf(BranchDefinition branch, Origin origin) => _definition.RolesFor(branch, origin).FirstOrDefault();

    private bool IsLaterTask(string state) => state != _initial && _definition.FindState(state)?.Work is StateWork.Task;
}
