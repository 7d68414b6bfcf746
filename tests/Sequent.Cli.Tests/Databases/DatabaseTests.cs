using Microsoft.Data.Sqlite;

namespace Sequent.Cli.Tests.Databases;

public sealed class DatabaseTests
{
    private Approvals _approvals = null!;

    [SetUp]
    public void Create() => _approvals = new();

    [TearDown]
    public void Delete() => _approvals.Dispose();

    [Test]
    public void A_misspelt_name_makes_no_database()
    {
        var run = _approvals.Run("inbox", "--user", "ben");
        Assert.That((run.ExitCode, run.Output, run.Error), Is.EqualTo((2, "", "error: There is no database 'approvals.db': check the name. The application makes it when it starts; the tool makes none.\n")));
        Assert.That(Directory.GetFileSystemEntries(_approvals.Folder.Path), Is.Empty);
    }

    [Test]
    public void A_folder_is_no_database() =>
        Assert.That(ToolRun.Of("instance", "list", "--database", _approvals.Folder.Path).Error, Does.EndWith("is a folder: name the file of the database in it.\n"));

    [Test]
    public void Another_applications_database_stays_as_it_is()
    {
        using (var connection = new SqliteConnection($"Data Source={_approvals.File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE orders (id INTEGER)";
            command.ExecuteNonQuery();
        }
        var before = File.ReadAllBytes(_approvals.File);
        var run = _approvals.Run("inbox", "--user", "ben");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((2, "error: 'approvals.db' is a database, and none of Sequent: it has no tables of workflows. Name the file that the application gives to UseSqlite.\n")));
        Assert.That(File.ReadAllBytes(_approvals.File), Is.EqualTo(before));
    }

    [Test]
    public void Text_is_no_database()
    {
        _approvals.Folder.Write("approvals.db", new string('x', 5000));
        var run = _approvals.Run("inbox", "--user", "ben");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((2, "error: 'approvals.db' is damaged or is no SQLite database: keep a copy, run 'PRAGMA integrity_check', and restore it from a backup.\n")));
    }

    [Test]
    public async Task A_newer_schema_is_left_alone()
    {
        await _approvals.AppAsync(_ => Task.CompletedTask);
        Execute("INSERT INTO workflow_schema (version, name) VALUES (99, 'later')");
        var run = _approvals.Run("inbox", "--user", "ben");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((2, "error: The tables of 'approvals.db' have version 99, and this program knows 1: run the version of Sequent that made them, or a newer one, or restore the copy from before the upgrade.\n")));
    }

    [TestCase("inbox", "It is to be known who does this: say so with --user, and with --role where roles matter.")]
    [TestCase("inbox --role manager", "Roles and rights are somebody's: say whose with --user.")]
    [TestCase("inbox --user ben --limit 0", "A page of 0 tasks cannot be had: ask for 1 to 1000.")]
    [TestCase("inbox --user ben --due-before soon", "'soon' is no point in time: write one such as 2026-01-05T09:00, in UTC.")]
    [TestCase("inbox --user ben --data amount", "'amount' sets nothing: write a field and its value, such as amount=12.")]
    [TestCase("inbox --user ben --tenant \u0001", "tenant")]
    [TestCase("task show 12", "'12' is not the id of a task, which is written like 0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e33/1: see 'sequent task show --help'.")]
    [TestCase("task show 0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e33/1", "There is no task '0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e33/1' of tenant 'default' in 'approvals.db': check the id, 'sequent inbox' and 'sequent instance show' have it.")]
    [TestCase("instance show 0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e33", "There is no instance '0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e33' of tenant 'default' in 'approvals.db': check the id, 'sequent instance list' has it.")]
    [TestCase("delegate end 0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e33", "There is no delegation")]
    public async Task What_cannot_be_done_is_said_in_one_line(string commandLine, string message)
    {
        await _approvals.AppAsync(_ => Task.CompletedTask);
        var run = ToolRun.At(_approvals.Time, null, [.. commandLine.Split(' '), "--database", _approvals.File]);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(_approvals.Folder.Hide(run.Error).TrimEnd('\n'), Does.StartWith("error: ").And.Contain(message).And.Not.Contain("\n").And.Not.Contain("Parameter"));
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_approvals.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
