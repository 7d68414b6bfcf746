namespace Sequent;

/// <summary>
/// Marks the property that says which thing an instance is about, such as the number of an order. The engine lets a
/// subject have one live instance of a workflow at most. Text, a number, a <see cref="Guid"/>: what has one text in the invariant culture.
/// </summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class SubjectIdAttribute : Attribute;
