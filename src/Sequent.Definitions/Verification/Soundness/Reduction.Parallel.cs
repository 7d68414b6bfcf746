namespace Sequent.Definitions;

internal sealed partial class Reduction
{
    // Moves that need and mark the same.
    private void FuseMoves()
    {
        var known = new Dictionary<Signature, int>();
        for (var m = 0; m < _moves.Count; m++)
        {
            if (_moves[m] is not { IsOrdinary: true } move)
                continue;
            var signature = new Signature(move.Sources, move.Targets);
            if (!known.TryGetValue(signature, out var first))
            {
                known.Add(signature, m);
                continue;
            }
            var kept = _moves[first]!;
            _moves[first] = new() { Sources = kept.Sources, Needed = kept.Needed, Targets = kept.Targets, Steps = kept.Steps, Fused = Move.Concat(Move.Concat(kept.Fused, move.Fused), move.Steps) };
            Remove(m);
        }
    }

    // Places that always hold a token at the same time.
    private void FusePlaces()
    {
        var known = new Dictionary<Signature, int>();
        for (var p = 0; p < _net.Places; p++)
        {
            if (_gone[p] || _touched[p] || _producers[p].Count == 0 || _net.Initial.Contains(p))
                continue;
            var signature = new Signature([.. _producers[p]], [.. _consumers[p]]);
            if (!known.TryGetValue(signature, out _))
            {
                known.Add(signature, p);
                continue;
            }
            foreach (var m in _producers[p].Concat(_consumers[p]).Distinct().ToArray())
            {
                var move = _moves[m]!;
                int[] sources = [.. move.Sources.Where(s => s != p)];
                _moves[m] = new() { Sources = sources, Needed = sources.Length, Targets = [.. move.Targets.Where(t => t != p)], Steps = move.Steps, Fused = move.Fused };
                OpenAround(move);
            }
            _producers[p].Clear();
            _consumers[p].Clear();
            _gone[p] = true;
        }
    }

    /// <summary>Two sets of numbers, whatever their order.</summary>
    private readonly struct Signature : IEquatable<Signature>
    {
        private readonly int[] _left;
        private readonly int[] _right;
        private readonly int _hash;

        public Signature(int[] left, int[] right)
        {
            (_left, _right) = ((int[])left.Clone(), (int[])right.Clone());
            Array.Sort(_left);
            Array.Sort(_right);
            var hash = _left.Length;
            foreach (var number in _left)
                hash = unchecked((hash * 31) + number);
            foreach (var number in _right)
                hash = unchecked((hash * 37) + number);
            _hash = hash;
        }

        public bool Equals(Signature other) => Same(_left, other._left) && Same(_right, other._right);

        public override bool Equals(object? obj) => obj is Signature other && Equals(other);

        public override int GetHashCode() => _hash;

        private static bool Same(int[] left, int[] right)
        {
            if (left.Length != right.Length)
                return false;
            for (var i = 0; i < left.Length; i++)
                if (left[i] != right[i])
                    return false;
            return true;
        }
    }
}
