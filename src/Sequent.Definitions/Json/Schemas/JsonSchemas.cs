namespace Sequent.Definitions;

/// <summary>JSON Schemas (draft 2020-12) of definitions, with which editors complete and check them as they are typed.</summary>
public static class JsonSchemas
{
    /// <summary>The schema of the canonical form, as text.</summary>
    public static string Canonical { get; } = Write("Sequent workflow", WorkflowKeys.Table);

    /// <summary>The schema of the commands dialect, as text.</summary>
    public static string Commands { get; } = Write("Sequent workflow in the commands dialect", CommandsKeys.Table);

    private static string Write(string title, KeyTable table)
    {
        var schema = new SchemaWriter();
        return schema.Write(title, schema.Object(table));
    }
}
