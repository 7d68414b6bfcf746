using Sequent.Engine.Deciding;

namespace Sequent.Engine;

/// <summary>
/// What a <see cref="PeopleReader"/> has answered to the questions of one command. Others who ask for the members of the same roles wait until it is disposed of:
/// that is, until what was decided by it is committed, or is to be decided again. Nothing else may be waited for meanwhile but the store.
/// </summary>
/// <param name="known">What is known now.</param>
/// <param name="gates">The hold on roles.</param>
internal sealed class AnsweredPeople(KnownPeople known, RoleGates.Pass gates) : IDisposable
{
    private RoleGates.Pass _gates = gates;

    /// <summary>What is known now.</summary>
    public KnownPeople Known => known;

    /// <summary>The hold on roles, which is not this one's any more.</summary>
    public RoleGates.Pass HandOver()
    {
        var gates = _gates;
        _gates = default;
        return gates;
    }

    /// <summary>Lets those in who wait; a second time nothing happens.</summary>
    public void Dispose() => HandOver().Leave();
}
