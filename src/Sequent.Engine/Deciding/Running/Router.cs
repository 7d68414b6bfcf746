using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <summary>Selects the branch by which a transition goes: no side effects.</summary>
/// <remarks>
/// From each origin that is ready, branches are tried in written order; the first whose condition holds is selected, and
/// a condition without an answer ends the search. Authority, invariants and room in the targets are looked at on the
/// selected branch alone. Of several origins the first whose selected branch is permitted is taken.
/// </remarks>
internal static class Router
{
    /// <summary>The way that is selected and permitted; null when there is none.</summary>
    public static Route? Find(Course course, PreparedTransition transition, Question question)
    {
        foreach (var origin in transition.Origins)
        {
            if (!course.IsReady(origin) || !question.LeadsThrough(origin))
                continue;
            foreach (var way in origin.Ways)
            {
                if (!course.IsDue(transition, origin, way) || way.Branch.On != question.Event)
                    continue;
                var truth = question.Truth(way);
                if (truth < 0)
                    return null;
                if (truth == 0)
                    continue;
                if (IsPermitted(course, transition, origin, way, question))
                    return new(origin, way);
                if (!question.IsOpen(way))
                    break;
            }
        }
        return null;
    }

    private static bool IsPermitted(Course course, PreparedTransition transition, PreparedOrigin origin, PreparedWay way, Question question) =>
        (transition.FiredBy != FiredBy.Actor || Authority.Permits(course, transition, origin, way, question.Firing.Actor))
        && course.HasRoomFor(way)
        && question.Hold(way.Pre);
}

/// <summary>The way that a transition goes.</summary>
internal readonly record struct Route(PreparedOrigin Origin, PreparedWay Way);
