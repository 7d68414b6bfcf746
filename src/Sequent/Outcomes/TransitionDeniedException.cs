using System.ComponentModel;
using Sequent.CompilerServices;

namespace Sequent;

/// <summary>A transition was fired that is not permitted; nothing changed. The message says what was tried, by whom, from which state, and every reason.</summary>
public sealed class TransitionDeniedException : InvalidOperationException
{
    private readonly Denial _denial;

    /// <summary>Reports a denial. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TransitionDeniedException(Denial denial) : base(denial.Message) => _denial = denial;

    /// <summary>The transition that was tried, such as <c>Submit</c>.</summary>
    public string Transition => _denial.Transition;

    /// <summary>The state the object was in, and still is; several as <c>{CodeOk, SecurityReview}</c>.</summary>
    public string State => _denial.State;

    /// <summary>Who tried.</summary>
    public Actor Actor => _denial.Actor;

    /// <summary>Every reason.</summary>
    public IReadOnlyList<DenialReason> Reasons => _denial.Reasons;
}
