namespace Sequent;

/// <summary>How running instances of an earlier version come to this one.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class MigrationAttribute : Attribute
{
    /// <summary>Says how instances of a version come to this one.</summary>
    /// <param name="from">The earlier version, such as <c>1.2.0</c>.</param>
    public MigrationAttribute(string from) => From = from;

    /// <summary>The earlier version.</summary>
    public string From { get; }

    /// <summary>States of the earlier version, by the names they had in storage, and what they are now: <c>"in_review: Reviewing"</c>. A state that is not named keeps its name.</summary>
    public string[]? States { get; set; }

    /// <summary>Values of fields that earlier instances do not have: <c>"name: text"</c>, or <c>"name := json"</c> for any JSON value, such as <c>"priority := 3"</c>.</summary>
    public string[]? Data { get; set; }
}
