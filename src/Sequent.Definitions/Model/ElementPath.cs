namespace Sequent.Definitions;

/// <summary>
/// Names one element of a definition, such as <c>states.Draft</c> or <c>transitions.Submit[1].role</c>. A front end
/// keeps a table from paths to places in its source; where a path has no place of its own, its <see cref="Parent"/>'s is used.
/// </summary>
/// <param name="Value">The path as text; empty for the workflow as a whole.</param>
public readonly record struct ElementPath(string Value)
{
    /// <summary>The workflow as a whole.</summary>
    public static ElementPath Workflow => new("");

    /// <summary>A state, by its name.</summary>
    public static ElementPath State(string name) => new("states." + name);

    /// <summary>A declared role, by its name.</summary>
    public static ElementPath Role(string name) => new("roles." + name);

    /// <summary>An invariant, by its name.</summary>
    public static ElementPath Invariant(string name) => new("invariants." + name);

    /// <summary>A field of the data, by its wire name.</summary>
    public static ElementPath Data(string name) => new("data." + name);

    /// <summary>A transition, by its name.</summary>
    public static ElementPath Transition(string name) => new("transitions." + name);

    /// <summary>A duty, by its position among those of its kind, counted from 0.</summary>
    public static ElementPath Duty(DutyKind kind, int index) => Workflow.Field("policies").Item(kind == DutyKind.Separate ? "separateDuties" : "sameActor", index);

    /// <summary>A branch of a transition, by its position counted from 0.</summary>
    public ElementPath Branch(int index) => new(Value + "[" + index + "]");

    /// <summary>A field of this element, such as <c>role</c> or <c>to</c>.</summary>
    public ElementPath Field(string name) => new(Value.Length == 0 ? name : Value + "." + name);

    /// <summary>An item of a list field of this element, by its position counted from 0.</summary>
    public ElementPath Item(string name, int index) => Field(name).Branch(index);

    /// <summary>The element this one is part of; the workflow's is itself.</summary>
    public ElementPath Parent
    {
        get
        {
            var cut = Value.LastIndexOfAny(['.', '[']);
            return cut <= 0 ? Workflow : new(Value.Substring(0, cut));
        }
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
