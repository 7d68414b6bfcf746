namespace Sequent.Engine;

/// <summary>That an instance is in a state: one visit of it.</summary>
/// <param name="State">The state's wire name, such as <c>in_review</c>.</param>
/// <param name="Visit">The number of the visit in the instance, from 1; each entry into any state is a new one. Tasks, timers and calls belong to a visit.</param>
/// <param name="EnteredAt">When it was entered.</param>
/// <param name="IsReleased">True when what the state waits for has come: a time, an event. Then its automatic transitions fire.</param>
public sealed record Token(string State, int Visit, DateTimeOffset EnteredAt, bool IsReleased = false);
