namespace Sequent.Sqlite;

/// <summary>A row of <c>workflow_users</c>, with those of <c>workflow_user_roles</c>.</summary>
internal static class UserRow
{
    public static WorkflowUser Read(Statement row) => new(row.Text("id")) { Name = row.TextOrNull("name"), Roles = TextList.Read(row, "roles"), IsActive = row.Bool("is_active") };

    public static bool Set(Session session, string tenant, WorkflowUser user)
    {
        using (var set = session.Use(Sql.SetUser))
            set.Bind("tenant", tenant).Bind("id", user.Id).Bind("name", user.Name).Bind("is_active", user.IsActive).Execute();
        DeleteRoles(session, tenant, user.Id);
        for (var position = 0; position < user.Roles.Count; position++)
        {
            using var insert = session.Use(Sql.InsertUserRole);
            insert.Bind("tenant", tenant).Bind("id", user.Id).Bind("position", position).Bind("role", user.Roles[position]).Execute();
        }
        return true;
    }

    public static bool Delete(Session session, string tenant, string id)
    {
        DeleteRoles(session, tenant, id);
        using var delete = session.Use(Sql.DeleteUser);
        return delete.Bind("tenant", tenant).Bind("id", id).Execute() == 1;
    }

    private static void DeleteRoles(Session session, string tenant, string id)
    {
        using var delete = session.Use(Sql.DeleteUserRoles);
        delete.Bind("tenant", tenant).Bind("id", id).Execute();
    }
}
