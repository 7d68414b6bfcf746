using System.Globalization;
using Sequent.Engine.Storage;

namespace Sequent.Sqlite;

/// <summary>One step of the schema: a file of the folder <c>Migrations</c>. What has been released is never changed.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="Name">What it does.</param>
internal sealed record Migration(int Version, string Name)
{
    public static IReadOnlyList<Migration> All { get; } = [new(1, "create")];

    public string Script => Resource.Read(string.Create(CultureInfo.InvariantCulture, $"Migrations.{Version:000}_{Name}.sql"));

    /// <summary>Applies those that the database lacks, in the open transaction.</summary>
    /// <exception cref="StoreException">The database is newer than this program.</exception>
    public static void ApplyMissing(Session session, string file)
    {
        var version = VersionOf(session);
        if (version > All[^1].Version)
            throw Newer(version, file);
        foreach (var migration in All.Where(m => m.Version > version))
        {
            session.ExecuteScript(migration.Script);
            using var insert = session.Use(Sql.InsertSchemaVersion);
            insert.Bind("version", migration.Version).Bind("name", migration.Name).Execute();
        }
    }

    /// <summary>Throws unless the schema is the one that this program works with.</summary>
    /// <exception cref="StoreException">It is missing, older or newer.</exception>
    public static void Check(long version, string file)
    {
        if (version > All[^1].Version)
            throw Newer(version, file);
        if (version == 0)
            throw new StoreException(StoreProblem.NoSchema, $"'{file}' has no tables of workflows: call {nameof(IWorkflowStore)}.{nameof(IWorkflowStore.InitializeAsync)} first.");
        if (version < All[^1].Version)
            throw new StoreException(StoreProblem.OlderSchema,
                $"The tables of '{file}' have version {version}, and this program works with {All[^1].Version}: call {nameof(IWorkflowStore)}.{nameof(IWorkflowStore.InitializeAsync)} first.");
    }

    /// <summary>The number of the last migration that was applied; 0 for none.</summary>
    public static long VersionOf(Session session)
    {
        using var has = session.Use(Sql.HasSchema);
        if (!has.Step() || has.Long("tables") == 0)
            return 0;
        using var version = session.Use(Sql.SchemaVersion);
        return version.Step() ? version.Long("version") : 0;
    }

    private static StoreException Newer(long version, string file) => new(StoreProblem.NewerSchema,
        $"The tables of '{file}' have version {version}, and this program knows {All[^1].Version}: run the version of Sequent that made them, or a newer one, or restore the copy from before the upgrade.");
}
