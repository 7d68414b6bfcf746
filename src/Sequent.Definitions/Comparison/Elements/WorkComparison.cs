namespace Sequent.Definitions;

/// <summary>Compares what happens while an instance is in a state.</summary>
internal sealed class WorkComparison(DifferenceList differences, EffectComparison effects, TimeComparison times)
{
    public void Compare(Subject state, StateWork? older, StateWork? newer)
    {
        switch (older, newer)
        {
            case (StateWork.Task before, StateWork.Task after):
                Compare(state with { Path = state.Path.Field("task") }, before, after);
                break;
            case (StateWork.Wait before, StateWork.Wait after):
                Compare(state with { Path = state.Path.Field("wait") }, before, after);
                break;
            case (StateWork.Action before, StateWork.Action after):
                Compare(state with { Path = state.Path.Field("action") }, before, after);
                break;
            case (StateWork.External before, StateWork.External after):
                Compare(state with { Path = state.Path.Field("external") }, before, after);
                break;
            // What waited for a person waits for one still; whatever else it was, instances wait for it that does not come.
            default:
                differences.Compare(state, "type", "type", TypeOf(older), TypeOf(newer), older is null or StateWork.Task && newer is null or StateWork.Task ? Weights.Beside : Weights.Breaking);
                break;
        }
    }

    public static string? TypeOf(StateWork? work) => work switch
    {
        StateWork.Task => "task",
        StateWork.Wait => "wait",
        StateWork.Action => "action",
        StateWork.External => "external",
        _ => null,
    };

    private void Compare(Subject subject, StateWork.Task older, StateWork.Task newer)
    {
        differences.Compare(subject, "assignee", "assignee", CanonicalText.Of(older.Assignee), CanonicalText.Of(newer.Assignee), Weights.Demand);
        differences.Compare(subject, "assign", "assignment", Naming.ToCamelCase(older.Assign.ToString()), Naming.ToCamelCase(newer.Assign.ToString()), Weights.Beside);
        times.Duration(subject, "due", "due", older.Due, newer.Due, Weights.Beside);
    }

    // Instances wait already: for what they were told, or for what is said now.
    private void Compare(Subject subject, StateWork.Wait older, StateWork.Wait newer)
    {
        times.Duration(subject, "for", "time", older.For, newer.For, new(VersionChange.Major, VersionChange.Major, VersionChange.Minor));
        differences.Compare(subject, "until", "time", CanonicalText.OfExpression(older.Until), CanonicalText.OfExpression(newer.Until), Weights.Breaking);
        differences.Compare(subject, "event", "event", older.Event, newer.Event, Weights.Breaking);
    }

    private void Compare(Subject subject, StateWork.Action older, StateWork.Action newer)
    {
        differences.Compare(subject, "plugin", "activity", older.Activity, newer.Activity, Weights.Breaking);
        effects.Compare(subject, "inputs", "input", older.Inputs, newer.Inputs, Weights.Beside);
        differences.Compare(subject, "result", "result", older.Result, newer.Result, Weights.Offer);
        differences.Compare(subject, "compensate", "compensation", older.Compensate, newer.Compensate, Weights.Beside);
        effects.CompareFailure(subject, (older.Retry, older.OnFailure), (newer.Retry, newer.OnFailure));
    }

    private void Compare(Subject subject, StateWork.External older, StateWork.External newer)
    {
        differences.Compare(subject, "url", "URL", older.Url, newer.Url, Weights.Beside);
        differences.Compare(subject, "method", "method", older.Method, newer.Method, Weights.Beside);
        differences.Compare(subject, "mode", "asynchronous", older.Async, newer.Async, Weights.Breaking);
        effects.Compare(subject, "headers", "header", older.Headers, newer.Headers, Weights.Beside);
        differences.Compare(subject, "body", "body", CanonicalText.Of(older.Body), CanonicalText.Of(newer.Body), Weights.Beside);
        times.Duration(subject, "timeout", "time-out", older.Timeout, newer.Timeout, Weights.Beside);
        times.Duration(subject, "completionTimeout", "completion time-out", older.CompletionTimeout, newer.CompletionTimeout, Weights.Beside);
        differences.Compare(subject, "successCondition", "success condition", CanonicalText.OfExpression(older.SuccessCondition), CanonicalText.OfExpression(newer.SuccessCondition), Weights.Breaking);
        Compare(subject with { Path = subject.Path.Field("extract") }, older.Extract, newer.Extract);
        effects.CompareFailure(subject, (older.Retry, older.OnFailure), (newer.Retry, newer.OnFailure));
        effects.Compare(subject, "failureNotification", "failure notification", older.FailureNotification, newer.FailureNotification);
    }

    private void Compare(Subject subject, EquatableArray<NamedExpression> older, EquatableArray<NamedExpression> newer)
    {
        var matching = Matching<NamedExpression>.Of(older, newer, e => e.Name);
        foreach (var (before, after, _) in matching.Pairs)
            Expression(before.Name, before.Source, after.Source);
        foreach (var (expression, _) in matching.Added)
            Expression(expression.Name, null, expression.Source);
        foreach (var expression in matching.Removed)
            Expression(expression.Name, expression.Source, null);

        void Expression(string field, string? before, string? after) =>
            differences.Compare(subject, field, "extract " + field, CanonicalText.OfExpression(before), CanonicalText.OfExpression(after), Weights.Offer);
    }
}
