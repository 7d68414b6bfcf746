using Sequent.Engine.Storage;

namespace Sequent.Sqlite;

/// <summary>A row of <c>workflow_definitions</c>.</summary>
internal static class DefinitionRow
{
    public static StoredDefinition Read(Statement row) =>
        new(row.Text("tenant_id"), new(row.Text("id"), row.Text("version"), row.Text("hash")), row.Text("json"), row.Int("is_active") != 0, row.Time("stored_at"));

    public static int Insert(Session session, StoredDefinition definition)
    {
        using var insert = session.Use(Sql.InsertDefinition);
        return BindKey(insert, definition.Tenant, definition.Key).Bind("json", definition.Json).Bind("stored_at", definition.StoredAt).Execute();
    }

    public static StoredDefinition? Find(Session session, string tenant, DefinitionKey key)
    {
        using var find = session.Use(Sql.FindDefinition);
        return BindKey(find, tenant, key).Step() ? Read(find) : null;
    }

    public static bool Activate(Session session, string tenant, string workflow, DefinitionKey? key)
    {
        if (key is not null && (key.Id != workflow || Find(session, tenant, key) is null))
            return false;
        using (var deactivate = session.Use(Sql.DeactivateDefinition))
            deactivate.Bind("tenant", tenant).Bind("id", workflow).Execute();
        if (key is null)
            return true;
        using var activate = session.Use(Sql.ActivateDefinition);
        return BindKey(activate, tenant, key).Execute() == 1;
    }

    private static Statement BindKey(Statement statement, string tenant, DefinitionKey key) =>
        statement.Bind("tenant", tenant).Bind("id", key.Id).Bind("version", key.Version).Bind("hash", key.Hash);
}
