namespace Sequent.Definitions;

/// <summary>Whether certain people can do all that a workflow asks of people, on one day.</summary>
/// <param name="Verdict">The answer.</param>
public sealed record StaffingReport(StaffingVerdict Verdict)
{
    /// <summary>Why the answer is not yes: what nobody can do, or what cannot be met together; why nothing is known, when it is not.</summary>
    public EquatableArray<string> Reasons { get; init; }

    /// <summary>The steps of the smallest conflict, by the names of their transitions; empty when there is none.</summary>
    public EquatableArray<string> Conflict { get; init; }

    /// <summary>An example for each kind of run: who does what. Empty unless it is covered.</summary>
    public EquatableArray<StaffingPlan> Plans { get; init; }

    /// <summary>Those without any one of whom it would not be covered, with the reason.</summary>
    public EquatableArray<IndispensablePerson> Indispensable { get; init; }

    /// <summary>Who is away, in order of the directory.</summary>
    public EquatableArray<string> Away { get; init; }
}

/// <summary>Whether a workflow is covered.</summary>
public enum StaffingVerdict
{
    /// <summary>Every run can be done.</summary>
    Covered,

    /// <summary>Some run cannot.</summary>
    NotCovered,

    /// <summary>There is too much to look at.</summary>
    NotAnalysed,
}

/// <summary>Who does the steps of one run.</summary>
/// <param name="Steps">The steps, in order of the definition.</param>
public sealed record StaffingPlan(EquatableArray<StaffedStep> Steps);

/// <summary>Who does a step.</summary>
/// <param name="Transition">The name of the transition.</param>
/// <param name="Role">The role that it asks for; null for none.</param>
/// <param name="By">Who does it; several where it takes several.</param>
public sealed record StaffedStep(string Transition, string? Role, EquatableArray<StaffedPerson> By);

/// <summary>Who does something, and for whom.</summary>
/// <param name="User">Who acts.</param>
/// <param name="For">For whom; null when for themselves.</param>
public sealed record StaffedPerson(string User, string? For)
{
    /// <inheritdoc />
    public override string ToString() => For is null ? User : $"{User} for {For}";
}

/// <summary>A single point of failure.</summary>
/// <param name="User">Who.</param>
/// <param name="Reason">What could not be done without them.</param>
public sealed record IndispensablePerson(string User, string Reason);
