namespace Sequent.Definitions;

/// <summary>What happens while an instance is in a state, and what it waits for.</summary>
public abstract record StateWork
{
    private StateWork() { }

    /// <summary>A person has something to do: it is in their inbox until a transition leaves the state.</summary>
    public sealed record Task : StateWork
    {
        /// <summary>Whose task it is; null when it follows from who may fire the transitions.</summary>
        public Assignee? Assignee { get; init; }

        /// <summary>How one of several people is found.</summary>
        public AssignmentPolicy Assign { get; init; }

        /// <summary>The time in which it should be done, such as <c>2 days</c>; null for none.</summary>
        public string? Due { get; init; }
    }

    /// <summary>The instance rests until a time has passed or an event has come; then its automatic transitions fire.</summary>
    public sealed record Wait : StateWork
    {
        /// <summary>How long, such as <c>2 days</c>.</summary>
        public string? For { get; init; }

        /// <summary>An expression that gives the day or the point in time.</summary>
        public string? Until { get; init; }

        /// <summary>The name of the event.</summary>
        public string? Event { get; init; }
    }

    /// <summary>An activity runs; when it is done, the automatic transitions of the state fire.</summary>
    /// <param name="Activity">The name of the activity, such as <c>execute_transfer</c>.</param>
    public sealed record Action(string Activity) : StateWork
    {
        /// <summary>What it is given: see <see cref="EffectDefinition.Inputs"/>.</summary>
        public EquatableArray<NamedValue> Inputs { get; init; }

        /// <summary>The field of the data that its result is written to; null when it is not kept.</summary>
        public string? Result { get; init; }

        /// <summary>The activity that undoes it when the instance is cancelled later; null when nothing does.</summary>
        public string? Compensate { get; init; }

        /// <inheritdoc cref="EffectDefinition.Retry" />
        public RetryPolicy? Retry { get; init; }

        /// <inheritdoc cref="EffectDefinition.OnFailure" />
        public FailurePolicy? OnFailure { get; init; }
    }

    /// <summary>Another system is called over HTTP; when it has answered, the automatic transitions of the state fire.</summary>
    public sealed record External : StateWork
    {
        /// <summary>The address, in which <c>{{…}}</c> is an expression.</summary>
        public string? Url { get; init; }

        /// <summary>The HTTP method, such as <c>POST</c>.</summary>
        public string? Method { get; init; }

        /// <summary>True when the answer comes later, as a call to us.</summary>
        public bool Async { get; init; }

        /// <summary>The headers of the request.</summary>
        public EquatableArray<NamedValue> Headers { get; init; }

        /// <summary>The body of the request; null for none.</summary>
        public JsonData? Body { get; init; }

        /// <summary>The longest time for one call, such as <c>30 seconds</c>.</summary>
        public string? Timeout { get; init; }

        /// <summary>The longest time until the answer that comes later.</summary>
        public string? CompletionTimeout { get; init; }

        /// <inheritdoc cref="EffectDefinition.Retry" />
        public RetryPolicy? Retry { get; init; }

        /// <summary>The condition over <c>response</c> under which the call succeeded; null when the status says so.</summary>
        public string? SuccessCondition { get; init; }

        /// <summary>The fields of the data that are set from the answer, each with its expression over <c>response</c>.</summary>
        public EquatableArray<NamedExpression> Extract { get; init; }

        /// <inheritdoc cref="EffectDefinition.OnFailure" />
        public FailurePolicy? OnFailure { get; init; }

        /// <summary>What is done when the call has failed for good; null for nothing.</summary>
        public EffectDefinition? FailureNotification { get; init; }
    }
}

/// <summary>An expression with a name.</summary>
/// <param name="Name">The name; never renamed.</param>
/// <param name="Source">The expression.</param>
public sealed record NamedExpression(string Name, string Source);
