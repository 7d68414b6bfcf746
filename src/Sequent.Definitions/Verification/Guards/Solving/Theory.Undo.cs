namespace Sequent.Definitions;

internal sealed partial class Theory
{
    private readonly List<(ChangeKind Kind, int Index, byte Flags)> _trail = [];
    private readonly List<Interval> _oldRanges = [];

    private enum ChangeKind : byte
    {
        Range,
        Flags,
        Hole,
        Term,
        Difference,
        Sum,
    }

    /// <summary>The present state, to go back to.</summary>
    public (int Trail, int Matrix) Mark() => (_trail.Count, _matrix?.Changes ?? 0);

    public void UndoTo((int Trail, int Matrix) mark)
    {
        _narrowed.Clear();
        for (var i = _trail.Count - 1; i >= mark.Trail; i--)
        {
            var (kind, index, flags) = _trail[i];
            switch (kind)
            {
                case ChangeKind.Range:
                    _ranges[index] = _oldRanges[_oldRanges.Count - 1];
                    _oldRanges.RemoveAt(_oldRanges.Count - 1);
                    break;
                case ChangeKind.Flags:
                    _flags[index] = flags;
                    break;
                case ChangeKind.Hole:
                    _holes[index]!.RemoveAt(_holes[index]!.Count - 1);
                    break;
                case ChangeKind.Term:
                    _terms[index] = 0;
                    break;
                case ChangeKind.Difference:
                    _differences.RemoveAt(_differences.Count - 1);
                    break;
                default:
                    _sums.RemoveAt(_sums.Count - 1);
                    break;
            }
        }
        _trail.RemoveRange(mark.Trail, _trail.Count - mark.Trail);
        _matrix?.UndoTo(mark.Matrix);
    }
}
