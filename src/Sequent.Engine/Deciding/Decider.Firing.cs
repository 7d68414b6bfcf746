using Sequent.CompilerServices;
using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <content>Transitions that actors fire.</content>
public sealed partial class Decider
{
    private Verdict Fire(Course course, WorkflowCommand.Fire fire, Facts facts)
    {
        if (_prepared.FindTransition(fire.Transition) is not { } transition)
            return Denied(course, fire.Transition, facts.Actor, UnknownTransition(fire.Transition));
        if (transition.FiredBy != FiredBy.Actor)
            return Denied(course, transition.Definition.Name, facts.Actor, NotForActors(transition));
        if (!Inputs.TryRead(fire.Inputs, transition, facts.Subject, out var inputs, out var problems))
            return Denied(course, transition.Definition.Name, facts.Actor, problems);

        var task = fire.Task is { } number ? course.Desk.Find(number) : null;
        if (fire.Task is { } asked && task is null)
            return Denied(course, transition.Definition.Name, facts.Actor, NotOpen(asked));
        var through = task is null ? null : course.PlaceOf(task.Visit)?.Position;
        var firing = new Firing(transition.Definition, Authority.ActorOf(course, transition, facts.Actor, through), fire.Inputs);
        try
        {
            facts.Subject.Begin(firing);
        }
        catch (InvalidInputException exception)
        {
            return Denied(course, transition.Definition.Name, facts.Actor, new DenialReason(DenialKind.InvalidInput, exception.Problem));
        }
        try
        {
            // Conditions and history see what hooks get: where an input was left out, the default of the code.
            inputs = inputs.As(facts.Subject.InputsOf(firing), transition);
            if (FireOnly(course, transition, new(facts.Subject, firing, inputs.Values) { Through = through }, inputs, fire.Reasoning) is { } verdict)
                return verdict;
        }
        finally
        {
            facts.Subject.End();
        }
        Mover.Settle(course, facts.Subject);
        return Decided(course);
    }

    // Null when it has moved, and what is automatic is still to follow.
    private Verdict? FireOnly(Course course, PreparedTransition transition, Question question, Inputs inputs, string? reasoning)
    {
        if (Router.Find(course, transition, question) is not { } route)
            return new Verdict.Denied(Denial(course, transition, question));
        var actor = question.Firing.Actor;
        RememberedAct[] persons = [new(ActKind.Fired, actor.Id, actor.Kind, actor.OnBehalfOf)];
        if (DutyRules.TakesVotes(route.Way.Branch))
        {
            var (voted, voters) = Authority.Vote(_prepared, course.Acts, transition, route.Origin, route.Way, actor);
            if (voters.Length < route.Way.Approvals)
            {
                course.Acts = voted;
                question.Subject.Move(course.Marking, voted.All);
                course.Add(HistoryKind.Voted, actor, course.Marking, transition.WireName, reasoning, inputs.Said(voters.Length, route.Way.Approvals));
                return Decided(course, voters.Length, route.Way.Approvals);
            }
            persons = voters;
        }
        return Mover.TryMove(course, transition, route, question, persons, reasoning, inputs.Said()) ? null : new Verdict.Denied(DenialAfterHooks(course, transition, route, question));
    }

    private Denial Denial(Course course, PreparedTransition transition, Question question)
    {
        var branches = transition.Origins.SelectMany(o => o.Ways).DistinctBy(w => w.Position).ToDictionary(w => w.Position);
        int Guard(int branch) => question.Truth(branches[branch]);
        var (definition, name, states, actor) = (_prepared.Definition, transition.Definition.Name, course.StateNames, question.Firing.Actor);
        var acts = _prepared.HasDuties ? course.Acts.All : (IReadOnlyList<RememberedAct>?)null;
        var denial = definition.IsParallel
            ? CompilerServices.Denial.Create(definition, name, states, actor, Guard, question.Subject.Data, question.Inputs, acts, question.Through is { } through ? definition.States[through].Name : null)
            : CompilerServices.Denial.Create(definition, name, states[0], actor, Guard, question.Subject.Data, question.Inputs, acts);
        return course.Desk.Open.Count == 0 ? denial : TaskWords.Explain(course, transition, question, denial);
    }

    private Denial DenialAfterHooks(Course course, PreparedTransition transition, Route route, Question question)
    {
        var (definition, name, states, actor) = (_prepared.Definition, transition.Definition.Name, course.StateNames, question.Firing.Actor);
        return definition.IsParallel
            ? CompilerServices.Denial.CreatePost(definition, name, states, actor, route.Way.Position, question.Subject.Data)
            : CompilerServices.Denial.CreatePost(definition, name, states[0], actor, route.Way.Position, question.Subject.Data);
    }

    private Verdict.Denied Denied(Course course, string what, Actor actor, params DenialReason[] reasons) =>
        new(CompilerServices.Denial.Of(_prepared.Definition, what, course.StateNames, actor, reasons));

    private DenialReason UnknownTransition(string name)
    {
        var known = _prepared.Transitions.Where(t => t.FiredBy == FiredBy.Actor).Select(t => t.WireName).ToArray();
        // Who writes a name as in C# means the one in JSON.
        var meant = known.FirstOrDefault(k => k == Naming.ToWireName(name)) ?? Spelling.Closest(name, known);
        return new(DenialKind.UnknownTransition, $"'{Key}' has no transition '{FieldRules.Short(name)}'" + Spelling.DidYouMean(meant));
    }

    private static DenialReason NotForActors(PreparedTransition transition) => new(DenialKind.NotForActors, transition.FiredBy switch
    {
        FiredBy.Timer => "nobody fires it: it fires when its time has passed",
        FiredBy.Event => "nobody fires it: it fires on its event",
        _ => "nobody fires it: it fires by itself, as soon as it can",
    });

    private static Verdict Decided(Course course, int votes = 0, int needed = 0)
    {
        Votes.Reset(course);
        Mover.Conclude(course);
        Assignments.Refresh(course);
        if (course.People.Questions is { } questions)
            return new Verdict.Asks(questions);
        var decision = course.ToDecision();
        return new Verdict.Decided(needed == 0 ? decision : decision with { Outcome = TransitionOutcome.Recorded, Votes = votes, VotesNeeded = needed });
    }
}
