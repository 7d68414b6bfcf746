namespace Sequent;

/// <summary>A state in which another system is called over HTTP; when it has answered, the automatic transitions of the state fire.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class ExternalStateAttribute : StateAttribute
{
    /// <summary>Says what happens in the state of the enum member it stands on.</summary>
    public ExternalStateAttribute() { }

    /// <summary>Declares a state of the workflow class it stands on.</summary>
    /// <param name="name">A C# identifier in PascalCase: it becomes a member of the state enum.</param>
    public ExternalStateAttribute(string name) : base(name) { }

    /// <summary>The address, in which <c>{{…}}</c> is an expression.</summary>
    public string? Url { get; set; }

    /// <summary>The HTTP method, such as <c>POST</c>.</summary>
    public string? Method { get; set; }

    /// <summary>True when the answer comes later, as a call to us.</summary>
    public bool Async { get; set; }

    /// <summary>The headers of the request: <c>"name: text"</c>, or <c>"name := json"</c> for any JSON value.</summary>
    public string[]? Headers { get; set; }

    /// <summary>The body of the request, as JSON; a text in it may hold <c>{{…}}</c>.</summary>
    public string? Body { get; set; }

    /// <summary>The longest time for one call, such as <c>30 seconds</c>.</summary>
    public string? Timeout { get; set; }

    /// <summary>The longest time until the answer that comes later.</summary>
    public string? CompletionTimeout { get; set; }

    /// <summary>The condition over <c>response</c> under which the call succeeded; null when the status says so.</summary>
    public string? SuccessCondition { get; set; }

    /// <summary>The fields of the data that are set from the answer, each with its expression over <c>response</c>: <c>"field: response.body.number"</c>.</summary>
    public string[]? Extract { get; set; }

    /// <summary>How often the call is tried again after the first attempt. -1, unless said otherwise: the host decides.</summary>
    public int Retries { get; set; } = -1;

    /// <summary>The time between the first two attempts, such as <c>1 second</c>; later ones wait longer. Needs <see cref="Retries"/>.</summary>
    public string? Backoff { get; set; }

    /// <summary>What happens when every attempt has failed; who is told, <see cref="FailureNotificationAttribute"/> says.</summary>
    public OnFailure OnFailure { get; set; }
}
