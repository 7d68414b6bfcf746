namespace Sequent.Definitions.Expressions;

/// <summary>The steps that are left. Once they are used up, nothing more is evaluated.</summary>
internal sealed class Budget(long steps)
{
    public const int CharactersPerStep = 64;

    private long _left = steps;

    /// <summary>Below 0 when they are used up.</summary>
    public long Left => _left;

    public bool IsExhausted { get; private set; }

    public bool Spend(long steps = 1)
    {
        if ((_left -= steps) < 0)
            IsExhausted = true;
        return !IsExhausted;
    }
}
