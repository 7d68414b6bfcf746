namespace Sequent.Engine.Migration;

/// <summary>Counts what becomes of instances. Safe to use from many threads; its size depends on how many markings there are, and not on how many instances.</summary>
internal sealed class MigrationTally(DefinitionKey to)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(DefinitionKey From, string Marking, string Becomes), long> _markings = [];
    private readonly Dictionary<(DefinitionKey From, string Marking, string Reason), (long Count, List<InstanceId> Instances)> _stranded = [];
    private long _skipped;
    private long _dropped;
    private int _named;

    /// <summary>How many were counted.</summary>
    public long Total { get; private set; }

    /// <summary>Counts an instance.</summary>
    /// <param name="snapshot">Where it was.</param>
    /// <param name="outcome">What became of it; null when it was left alone.</param>
    public void Add(InstanceSnapshot snapshot, MigrationOutcome? outcome)
    {
        lock (_lock)
        {
            Total++;
            switch (outcome)
            {
                case MigrationOutcome.Migrated migrated:
                    var way = (snapshot.Definition, snapshot.Marking, migrated.Decision.After.Marking);
                    _markings[way] = _markings.GetValueOrDefault(way) + 1;
                    _dropped += migrated.DroppedActs;
                    break;
                case MigrationOutcome.Stranded stranded:
                    var place = (snapshot.Definition, snapshot.Marking, stranded.Reason);
                    var (count, instances) = _stranded.TryGetValue(place, out var known) ? known : (0, []);
                    if (_named < MigrationReport.MostInstances)
                    {
                        _named++;
                        instances.Add(snapshot.Id);
                    }
                    _stranded[place] = (count + 1, instances);
                    break;
                default:
                    _skipped++;
                    break;
            }
        }
    }

    /// <summary>What was counted.</summary>
    public MigrationReport Report(bool dryRun)
    {
        lock (_lock)
            return new()
            {
                DryRun = dryRun,
                To = to,
                Total = Total,
                Migrated = _markings.Values.Sum(),
                Skipped = _skipped,
                DroppedActs = _dropped,
                Markings = [.. _markings.Select(m => new MarkingMigrated(m.Key.From, m.Key.Marking, m.Key.Becomes, m.Value)).OrderByDescending(m => m.Count).ThenBy(m => $"{m.From.Version} {m.From.Hash} {m.Marking} {m.Becomes}", StringComparer.Ordinal)],
                Stranded = [.. _stranded.Select(s => new MarkingStranded(s.Key.From, s.Key.Marking, s.Key.Reason, s.Value.Count, s.Value.Instances)).OrderByDescending(s => s.Count).ThenBy(s => $"{s.From.Version} {s.From.Hash} {s.Marking} {s.Reason}", StringComparer.Ordinal)],
            };
    }
}
