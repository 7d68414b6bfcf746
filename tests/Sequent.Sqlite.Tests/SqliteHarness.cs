using System.Data.Common;
using Microsoft.Data.Sqlite;
using Sequent.Engine.Storage;
using Stores.Conformance;

namespace Sequent.Sqlite.Tests;

/// <summary>A database in a file of its own.</summary>
public sealed class FileHarness : StoreHarness
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sequent-");

    public string File => Path.Combine(_folder.FullName, "workflows.db");

    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString();

    public override IWorkflowStore Open() => new SqliteStore(ConnectionString);

    public override DbConnection OpenConnection() => Opened(ConnectionString);

    public override ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return default;
    }

    internal static SqliteConnection Opened(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }
}

/// <summary>A database in memory that every connection with its name shares.</summary>
public sealed class MemoryHarness : StoreHarness
{
    private readonly string _connectionString = $"Data Source={Guid.NewGuid():N};Mode=Memory;Cache=Shared;Pooling=False";
    private readonly SqliteConnection _keptAlive;

    public MemoryHarness() => _keptAlive = FileHarness.Opened(_connectionString);

    public override IWorkflowStore Open() => new SqliteStore(_connectionString);

    public override DbConnection OpenConnection() => FileHarness.Opened(_connectionString);

    public override async ValueTask DisposeAsync() => await _keptAlive.DisposeAsync();
}
