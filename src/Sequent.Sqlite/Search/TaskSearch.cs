namespace Sequent.Sqlite;

/// <summary>
/// A search in an inbox. It looks in one range of an index for each candidate that somebody is: themselves, everybody, each of their roles; and in the orders
/// that do not go by when tasks are due, in one for each priority of these. The ranges are in the wanted order already, and are merged: so a page costs the
/// same however many tasks there are, as long as what the range was not chosen by, such as the data, does not reject most of them.
/// </summary>
internal sealed class TaskSearch
{
    // The table itself is sorted by when tasks are due; its key has the name that SQLite gives it.
    private const string DueIndex = "sqlite_autoindex_workflow_task_candidates_1";
    private const string OpenedIndex = "workflow_task_candidates_opened";

    private static readonly TaskPriority[] s_priorities = [TaskPriority.Urgent, TaskPriority.High, TaskPriority.Normal, TaskPriority.Low];

    private readonly string _tenant;
    private readonly string? _assignee;
    private readonly IReadOnlyList<string> _candidates;
    private readonly string? _barred;
    private readonly TaskQuery _query;
    private readonly TaskPlace? _after;

    private TaskSearch(string tenant, string? assignee, IEnumerable<string> pools, string? barred, TaskQuery query)
    {
        if (query.Limit is < 1 or > TaskQuery.MostPerPage)
            throw new ArgumentException($"A page of {query.Limit} tasks cannot be had: ask for 1 to {TaskQuery.MostPerPage}.", nameof(query));
        if (query.Text?.Length > TaskQuery.LongestText)
            throw new ArgumentException($"A text of {query.Text.Length} characters cannot be searched for: give {TaskQuery.LongestText} at most.", nameof(query));
        // SQLite would take it for the end of the text.
        if (query.Text?.Contains('\0') == true)
            throw new ArgumentException("A text with a NUL character cannot be searched for: leave it out.", nameof(query));
        (_tenant, _assignee, _barred, _query) = (tenant, assignee, barred, query);
        string[] alone = assignee is null || query.IsAssigned == false ? [] : [assignee];
        _candidates = query.IsAssigned == true ? alone : [.. alone, .. pools];
        _after = query.After is null ? null : TaskPlace.Parse(query.After, query.Order);
        // Fails now, and not when the database is asked.
        _ = Filters(Sql.SearchTasks);
    }

    /// <summary>What somebody may do.</summary>
    /// <exception cref="ArgumentException">The query is of no use.</exception>
    public static TaskSearch Inbox(string tenant, string user, IReadOnlyCollection<string> roles, TaskQuery query) =>
        new(tenant, TaskCandidate.Assignee(user), TaskCandidate.Pools(user, roles), TextList.Quoted(user), query);

    /// <summary>What nobody can do.</summary>
    /// <exception cref="ArgumentException">The query is of no use.</exception>
    public static TaskSearch Unassigned(string tenant, TaskQuery query) => new(tenant, null, [TaskCandidate.Unassigned], null, query);

    public TaskPage Run(Session session) => session.InSnapshot(_ =>
    {
        var found = new List<TaskPlace>(_query.Limit + 1);
        foreach (var range in Ranges())
            Merge(session, range, found);
        var next = found.Count > _query.Limit ? found[_query.Limit - 1].ToText(_query.Order) : null;
        return new TaskPage([.. found.Take(_query.Limit).Select(place => TaskRow.Find(session, _tenant, place.Id)!)], next);
    });

    /// <summary>How many there are by workflow and state. It looks at each of them.</summary>
    public IReadOnlyList<TaskCount> Count(Session session, DateTimeOffset now)
    {
        var text = CountText();
        using var count = session.UseOnce(text.For(DueIndex));
        count.Bind("tenant", _tenant).Bind("candidates", TextList.Write(_candidates)).Bind("assignee", _assignee).Bind("now", now);
        text.Bind(count);
        return SqliteStore.All(count, row => new TaskCount(row.Text("definition_id"), row.Text("state"), row.Long("tasks"), row.Long("assigned"), row.Long("overdue")));
    }

    /// <summary>The statements that a page takes: for the test that looks at their plans.</summary>
    public IEnumerable<string> Statements() => Ranges().Select(r => r.Text.For(r.Index)).Distinct();

    // The most urgent come first: what is less urgent than a whole page is not read on then.
    private IEnumerable<Range> Ranges()
    {
        if (_query.Order == TaskOrder.DueFirst)
            return [new(DueIndex, Text(_after).Add("priority_from", (long?)_query.PriorityFrom))];
        var priorities = s_priorities.Where(p => _query.PriorityFrom is null || p >= _query.PriorityFrom);
        if (_query.Order == TaskOrder.MostUrgentFirst && _after is { } after)
            return priorities.Where(p => (int)p <= after.Priority).Select(p => InPriority(p, (int)p == after.Priority ? after : null));
        return priorities.Select(p => InPriority(p, _after));

        Range InPriority(TaskPriority priority, TaskPlace? place) => new(OpenedIndex, Text(place).Add("priority", (long)priority));
    }

    private SearchText Text(TaskPlace? after)
    {
        var (order, goesOn) = _query.Order switch
        {
            TaskOrder.DueFirst => ("due_first", "due_after_key"),
            TaskOrder.NewestFirst => ("newest_first", "before_key"),
            _ => ("oldest_first", "after_key"),
        };
        var text = Filters(Sql.SearchTasks).Add(order);
        // One end of a range is enough: of two, SQLite might begin at the wrong one.
        var isWithin = after is not null && _query is { Order: TaskOrder.NewestFirst, OpenedBefore: { } } && string.CompareOrdinal(after.Value.Opened, PageText.TimeOf(_query.OpenedBefore.Value)) < 0;
        if (!isWithin)
            text.Add("opened_before", _query.OpenedBefore);
        return after is { } place ? text.Add(goesOn, statement => place.Bind(statement, _query.Order)) : text;
    }

    private SearchText CountText() => Filters(Sql.CountTasks).Add("priority_from", (long?)_query.PriorityFrom).Add("opened_before", _query.OpenedBefore);

    private SearchText Filters(string template)
    {
        var text = new SearchText(template)
            .Add("barred", _barred)
            .Add("workflow", _query.Workflow)
            .Add("state", _query.State)
            .Add("due_before", _query.DueBefore)
            .Add("like", _query.Text is null ? null : Like(_query.Text))
            .Add(_query.Data);
        return _query.Text is null && _query.Data.Count == 0 ? text : text.Add("instance");
    }

    private static string Like(string text) => "%" + text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal) + "%";

    private void Merge(Session session, Range range, List<TaskPlace> found)
    {
        using var read = session.UseOnce(range.Text.For(range.Index));
        read.Bind("tenant", _tenant).Bind("limit", _query.Limit + 1);
        range.Text.Bind(read);
        foreach (var candidate in _candidates)
        {
            Merge(read.Bind("candidate", candidate), found);
            read.Reset();
        }
    }

    // However many ranges there are, no more is held than the page and one more, which tells that another page follows. A task of several candidates is met
    // again at the place where it is already.
    private void Merge(Statement range, List<TaskPlace> found)
    {
        for (var at = 0; range.Step();)
        {
            var next = TaskPlace.Read(range);
            while (at < found.Count && found[at].CompareTo(next, _query.Order) < 0)
                at++;
            if (at > _query.Limit)
                return;
            if (at < found.Count && found[at] == next)
                continue;
            found.Insert(at, next);
            if (found.Count > _query.Limit + 1)
                found.RemoveAt(found.Count - 1);
        }
    }

    private sealed record Range(string Index, SearchText Text);
}
