using System.ComponentModel;
using Sequent.CompilerServices;

namespace Sequent;

/// <summary>
/// Whether a transition may be fired: a bool, and on demand every reason why not. The default value is a denial
/// without reasons.
/// </summary>
public readonly struct Permission
{
    private readonly bool _granted;
    private readonly Denial? _denial;

    private Permission(bool granted, Denial? denial)
    {
        _granted = granted;
        _denial = denial;
    }

    /// <summary>The permission to fire.</summary>
    public static Permission Granted => new(true, null);

    /// <summary>A denial. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Permission Denied(Denial denial) => new(false, denial);

    /// <summary>True when the transition may be fired.</summary>
    public bool IsGranted => _granted;

    /// <summary>Every reason why not, made when first asked for; empty when it may.</summary>
    public IReadOnlyList<DenialReason> Reasons => _denial?.Reasons ?? Array.Empty<DenialReason>();

    /// <summary>True when the transition may be fired.</summary>
    public static implicit operator bool(Permission permission) => permission._granted;

    /// <summary><c>granted</c>, or the denial in words with every reason.</summary>
    public override string ToString() => _granted ? "granted" : _denial?.Message ?? "denied";
}
