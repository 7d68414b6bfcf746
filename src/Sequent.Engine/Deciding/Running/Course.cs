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
    /// <param name="facts">What else there is to know. History never goes back: where the clock was set back, the last entry's time counts.</param>
    /// <param name="calendar">Counts business time; null where there is no calendar.</param>
    public Course(PreparedDefinition definition, DefinitionKey key, InstanceSnapshot before, Facts facts, IWorkflowCalendar? calendar)
    {
        var (subject, now) = (facts.Subject, facts.Now);
        Definition = definition;
        Subject = subject;
        Calendar = calendar;
        _before = before;
        Desk = new(before);
        Timers = new(before.Timers);
        People = new(facts.People);
        _at = HistoryTime.Of(now) is var at && at < before.ChangedAt ? before.ChangedAt : at;
        _history = new(before, key, subject, Desk, _at);
        _tokens = [.. before.Tokens];
        _places = [.. before.Tokens.Select(t => definition.StateOf(t.State))];
        _visits = before.Visits;
        _marking = before.Marking;
        Acts = new(before.Acts);
        Status = before.Status;
    }

    public PreparedDefinition Definition { get; }

    /// <summary>Its data.</summary>
    public DecidedSubject Subject { get; }

    public IWorkflowCalendar? Calendar { get; }

    /// <summary>What is known of people, and what must be asked.</summary>
    public AskedPeople People { get; }

    public Acts Acts { get; set; }

    public InstanceStatus Status { get; private set; }

    /// <summary>The open tasks.</summary>
    public Desk Desk { get; }

    public Timetable Timers { get; }

    /// <summary>Why it cannot go on, and fails; null as a rule.</summary>
    public string? Problem { get; set; }

    /// <summary>The instance as it was.</summary>
    public InstanceSnapshot Before => _before;

    /// <summary>When it is.</summary>
    public DateTimeOffset At => _at;

    public IReadOnlyList<Token> Tokens => _tokens;

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
        for (var i = 0; i < _places.Count; i++)
            if (Array.IndexOf(origin.States, _places[i].Position) >= 0 && (!origin.Waits || _tokens[i].IsReleased || !_places[i].Definition.Waits))
                ready++;
        return ready >= origin.Origin.Needed;
    }

    /// <summary>True when the time after which a branch is taken has passed in the states that it leaves; for one that has no such time, too.</summary>
    public bool IsDue(PreparedTransition transition, PreparedOrigin origin, PreparedWay way)
    {
        if (way.Branch.After is null)
            return true;
        var name = PreparedTimer.NameOf(transition.WireName, way.Position);
        for (var i = 0; i < _places.Count; i++)
            if (Array.IndexOf(origin.States, _places[i].Position) >= 0 && !Timers.HasElapsed(_tokens[i].Visit, name))
                return false;
        return true;
    }

    /// <summary>The token in a state; null when it holds none.</summary>
    public Token? TokenIn(int position)
    {
        var index = _places.FindIndex(p => p.Position == position);
        return index < 0 ? null : _tokens[index];
    }

    /// <summary>The state of a visit; null when it is over.</summary>
    public PreparedState? PlaceOf(int visit)
    {
        var index = _tokens.FindIndex(t => t.Visit == visit);
        return index < 0 ? null : _places[index];
    }

    /// <summary>What the state of a visit waited for has come.</summary>
    public void Release(int visit)
    {
        var index = _tokens.FindIndex(t => t.Visit == visit);
        _tokens[index] = _tokens[index] with { IsReleased = true };
    }

    /// <summary>Brings it to another place in its life: tasks and timers are held, go on, or end.</summary>
    public void Become(InstanceStatus status)
    {
        if (status == Status)
            return;
        Status = status;
        Visits.FollowStatus(this);
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
    /// <returns>Those that have left.</returns>
    public List<Token> Move(PreparedWay way)
    {
        var left = new List<Token>(1);
        var tokens = new List<Token>(_tokens.Count + way.To.Length);
        var places = new List<PreparedState>(_tokens.Count + way.To.Length);
        for (var i = 0; i < _places.Count; i++)
            if (way.Takes[_places[i].Position])
                left.Add(_tokens[i]);
            else
                Put(_places[i], _tokens[i]);
        foreach (var entered in way.To)
            Put(entered, new(entered.WireName, ++_visits, _at));
        (_tokens, _places) = (tokens, places);
        _marking = tokens.Count == 1 ? tokens[0].State : string.Join(',', tokens.Select(t => t.State));
        return left;

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
        var (set, ended) = Timers.Changes();
        return new(_before.Version == 0 ? null : _before, _before with
        {
            Status = Status,
            Tokens = _tokens.ToEquatableArray(),
            Visits = _visits,
            Version = _before.Version + 1,
            Data = data,
            Acts = Acts.All,
            Tasks = Desk.ToArray(),
            TaskCount = Desk.Count,
            Timers = set.Count + ended.Count == 0 ? _before.Timers : Timers.ToArray(),
            // A timer that has passed and moves nothing yet is nothing that happened.
            ChangedAt = entries.Count == 0 ? _before.ChangedAt : _at,
            EndedAt = Status is InstanceStatus.Completed or InstanceStatus.Cancelled ? _at : null,
            HistoryLength = _before.HistoryLength + entries.Count,
            HistoryHash = entries.Count == 0 ? _before.HistoryHash : entries[^1].Hash,
        }, entries)
        {
            Outcome = TransitionOutcome.Moved,
            Tasks = Desk.Changed,
            TimersSet = set,
            TimersEnded = ended,
        };
    }
}
