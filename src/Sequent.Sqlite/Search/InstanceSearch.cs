using Sequent.Engine.Storage;

namespace Sequent.Sqlite;

/// <summary>
/// A search for instances. Every page is read from ranges of one index that are in the wanted order already, as many rows of each as the page holds; where
/// it takes several ranges, such as one for every marking that has the state, they are merged. So a page costs the same however many rows there are, as long
/// as what the range was not chosen by, such as the data, does not reject most of them.
/// </summary>
internal sealed class InstanceSearch
{
    private readonly string _tenant;
    private readonly InstanceQuery _query;
    private readonly PageKey? _after;
    private readonly bool? _isLive;

    /// <exception cref="ArgumentException">The query is of no use.</exception>
    public InstanceSearch(string tenant, InstanceQuery query)
    {
        if (query.Limit is < 1 or > InstanceQuery.MostPerPage)
            throw new ArgumentException($"A page of {query.Limit} instances cannot be had: ask for 1 to {InstanceQuery.MostPerPage}.", nameof(query));
        (_tenant, _query) = (tenant, query);
        _after = query.After is null ? null : PageKey.Parse(query.After, query.Order);
        _isLive = query.IsLive ?? query.Status switch
        {
            null => null,
            InstanceStatus.Completed or InstanceStatus.Cancelled => false,
            _ => true,
        };
        // Fails now, and not when the database is asked.
        _ = Text();
    }

    public SnapshotPage Run(Session session) => session.InSnapshot(_ =>
    {
        var found = new List<InstanceSnapshot>();
        foreach (var range in Ranges(session))
            Merge(session, range, found);
        if (found.Count <= _query.Limit)
            return new SnapshotPage(found, null);
        found.RemoveRange(_query.Limit, found.Count - _query.Limit);
        return new SnapshotPage(found, KeyOf(found[^1]).ToString());
    });

    /// <summary>The statements that it runs, with the index of each: for the test that looks at their plans.</summary>
    public IEnumerable<string> Statements(Session session) => Ranges(session).Select(r => r.Text.For(r.Index)).Distinct();

    private IEnumerable<Range> Ranges(Session session)
    {
        // Commas stand between states, so that the text of a marking would be taken for a state of its own.
        if (_query.State is { } state && state.Contains(','))
            return [];
        if (_query.Order == InstanceOrder.LongestUnchangedFirst)
            return new[] { new Range("workflow_instances_unchanged", TextWithState().Add("live")), new Range("workflow_instances_ended", TextWithState().Add("ended")) }
                .Where((_, i) => _isLive != (i != 0));
        if (_query is { SubjectType: not null, SubjectId: not null })
            return [new("workflow_instances_about", TextWithState())];
        if (_query.State is not null)
            return Markings(session).Select(at => new Range("workflow_instances_marking", Text(at.Workflow).Add("marking", at.Marking)));
        if (_query.InitiatedBy is not null)
            return [new("workflow_instances_initiator", Text())];
        if (_isLive == true)
            return [new("workflow_instances_live", Text())];
        return [new(_query.Workflow is null ? "workflow_instances_all" : "workflow_instances_workflow", Text())];
    }

    private SearchText TextWithState() => Text().Add("state", _query.State);

    private SearchText Text(string? workflow = null)
    {
        var text = new SearchText(Sql.SearchInstances)
            .Add("workflow", workflow ?? _query.Workflow)
            .Add("version", _query.DefinitionVersion)
            .Add("hash", _query.DefinitionHash)
            .Add("status", _query.Status is { } status ? WireNames<InstanceStatus>.Of(status) : null)
            .Add("subject_type", _query.SubjectType)
            .Add("subject_id", _query.SubjectId)
            .Add("initiator", _query.InitiatedBy)
            .Add("started_from", _query.StartedFrom)
            .Add("started_before", _query.StartedBefore)
            .Add("unchanged_since", _query.UnchangedSince);
        if (_isLive is { } isLive)
            text.Add(isLive ? "live" : "ended");
        text.Add(_query.Data);
        return _query.Order switch
        {
            InstanceOrder.NewestFirst => After(text, "before_key").Add("newest_first"),
            InstanceOrder.OldestFirst => After(text, "after_key").Add("oldest_first"),
            _ => After(text, "unchanged_after_key").Add("longest_unchanged_first"),
        };
    }

    private SearchText After(SearchText text, string line) =>
        _after is null ? text : text.Add(line, statement => statement.Bind("after_time", _after.Time).Bind("after_id", _after.Id));

    // Where anybody stands who is in the state, be it one of several.
    private List<(string Workflow, string Marking)> Markings(Session session)
    {
        var found = new List<(string, string)>();
        var workflows = _query.Workflow is { } only ? [only] : Walk(session, Sql.NextWorkflow, "workflow", "definition_id");
        foreach (var workflow in workflows)
            foreach (var marking in Walk(session, Sql.NextMarking, "marking", "marking", next => next.Bind("workflow", workflow)))
                if (marking.Split(',').Contains(_query.State))
                    found.Add((workflow, marking));
        return found;
    }

    // Each value that a column of an index has, once. A comparison of two columns at once would look at every row of the value before.
    private List<string> Walk(Session session, string sql, string parameter, string column, Action<Statement>? bind = null)
    {
        var found = new List<string>();
        for (var last = ""; ; found.Add(last))
        {
            using var next = session.Use(sql);
            bind?.Invoke(next);
            if (!next.Bind("tenant", _tenant).Bind(parameter, last).Step())
                return found;
            last = next.Text(column);
        }
    }

    // However many ranges there are, no more is held than the page and one more, which tells that another page follows.
    private void Merge(Session session, Range range, List<InstanceSnapshot> found)
    {
        using var read = session.UseOnce(range.Text.For(range.Index));
        read.Bind("tenant", _tenant).Bind("limit", _query.Limit + 1);
        range.Text.Bind(read);
        for (var place = 0; read.Step(); place++)
        {
            var next = InstanceRow.Read(session, read);
            while (place < found.Count && PageKey.Compare(KeyOf(found[place]), KeyOf(next)) < 0)
                place++;
            if (place > _query.Limit)
                return;
            found.Insert(place, next);
            if (found.Count > _query.Limit + 1)
                found.RemoveAt(found.Count - 1);
        }
    }

    private PageKey KeyOf(InstanceSnapshot instance) => PageKey.Of(instance, _query.Order);

    private sealed record Range(string Index, SearchText Text);
}
