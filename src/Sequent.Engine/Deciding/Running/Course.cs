using Sequent.Definitions;

namespace Sequent.Engine.Deciding;

/// <summary>An instance on its way from one commit to the next: where it is, and what its history will say of it.</summary>
internal sealed class Course
{
    private readonly InstanceSnapshot _before;
    private readonly HistoryDraft _history;
    private readonly DateTimeOffset _at;
    private List<Token> _tokens;
    private List<PreparedState> _places;
    private int _visits;
    private string _marking;

    /// <param name="definition">The definition it runs.</param>
    /// <param name="key">Which that is.</param>
    /// <param name="before">The instance; one without tokens and history when it is started.</param>
    /// <param name="subject">Its data.</param>
    /// <param name="now">The time. History never goes back: where the clock was set back, the last entry's counts.</param>
    public Course(PreparedDefinition definition, DefinitionKey key, InstanceSnapshot before, DecidedSubject subject, DateTimeOffset now)
    {
        Definition = definition;
        _before = before;
        _at = HistoryTime.Of(now) is var at && at < before.ChangedAt ? before.ChangedAt : at;
        _history = new(before, key, subject, _at);
        _tokens = [.. before.Tokens];
        _places = [.. before.Tokens.Select(t => definition.StateOf(t.State))];
        _visits = before.Visits;
        _marking = before.Marking;
        Acts = new(before.Acts);
        Status = before.Status;
    }

    public PreparedDefinition Definition { get; }

    public Acts Acts { get; set; }

    public InstanceStatus Status { get; set; }

    /// <summary>The wire names of the states it is in, with commas between them.</summary>
    public string Marking => _marking;

    /// <summary>The names of the states it is in, as denials say them.</summary>
    public string[] StateNames => [.. _places.Select(p => p.Definition.Name)];

    /// <summary>True when every token is done.</summary>
    public bool IsComplete => _places.TrueForAll(p => p.IsTerminal);

    /// <summary>True when something has happened.</summary>
    public bool HasEntries => _history.HasEntries;

    /// <summary>True when enough of the origin's states hold a token.</summary>
    public bool IsReady(PreparedOrigin origin)
    {
        var ready = 0;
        foreach (var place in _places)
            if (Array.IndexOf(origin.States, place.Position) >= 0)
                ready++;
        return ready >= origin.Origin.Needed;
    }

    /// <summary>True when no token stays in a state that the way enters.</summary>
    public bool HasRoomFor(PreparedWay way)
    {
        foreach (var place in _places)
            if (!way.Takes[place.Position] && Array.IndexOf(way.To, place) >= 0)
                return false;
        return true;
    }

    /// <summary>The states that lose their token when the way is taken, in order of the definition.</summary>
    public List<PreparedState> LeftBy(PreparedWay way) => _places.FindAll(p => way.Takes[p.Position]);

    /// <summary>Moves the tokens: each that enters a state begins a visit.</summary>
    public void Move(PreparedWay way)
    {
        var tokens = new List<Token>(_tokens.Count + way.To.Length);
        var places = new List<PreparedState>(_tokens.Count + way.To.Length);
        for (var i = 0; i < _places.Count; i++)
            if (!way.Takes[_places[i].Position])
                Put(_places[i], _tokens[i]);
        foreach (var entered in way.To)
            Put(entered, new(entered.WireName, ++_visits, _at));
        (_tokens, _places) = (tokens, places);
        _marking = tokens.Count == 1 ? tokens[0].State : string.Join(',', tokens.Select(t => t.State));

        void Put(PreparedState place, Token token)
        {
            var index = places.FindIndex(p => p.Position > place.Position);
            index = index < 0 ? places.Count : index;
            places.Insert(index, place);
            tokens.Insert(index, token);
        }
    }

    /// <summary>Puts the first token where an instance starts.</summary>
    public void Enter(PreparedState initial)
    {
        _places.Add(initial);
        _tokens.Add(new(initial.WireName, ++_visits, _at));
        _marking = initial.WireName;
    }

    /// <summary>Adds to the history what has happened, once it has changed the data; it has led from a marking to the present one.</summary>
    /// <param name="kind">What.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="from">The marking before.</param>
    /// <param name="transition">The wire name of the transition; null where none was fired.</param>
    /// <param name="reasoning">Why.</param>
    /// <param name="says">What it says beside the data: properties of a JSON object as text; null for nothing.</param>
    public void Add(HistoryKind kind, Actor actor, string from, string? transition = null, string? reasoning = null, string? says = null) =>
        _history.Add(kind, actor, from, _marking, transition, reasoning, says);

    /// <summary>All of it, to be committed.</summary>
    public Decision ToDecision()
    {
        var (entries, data) = _history.Close();
        return new(_before.Version == 0 ? null : _before, _before with
        {
            Status = Status,
            Tokens = _tokens.ToEquatableArray(),
            Visits = _visits,
            Version = _before.Version + 1,
            Data = data,
            Acts = Acts.All,
            ChangedAt = _at,
            EndedAt = Status is InstanceStatus.Completed or InstanceStatus.Cancelled ? _at : null,
            HistoryLength = _before.HistoryLength + entries.Count,
            HistoryHash = entries[^1].Hash,
        }, entries)
        {
            Outcome = TransitionOutcome.Moved,
        };
    }
}
