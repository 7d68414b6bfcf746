using System.Text.RegularExpressions;

namespace Sequent.Sqlite.Tests;

/// <summary>The statements themselves: each keeps to its tenant.</summary>
public sealed partial class SqlTests
{
    // What has no tenant, and why.
    private static readonly Dictionary<string, string> s_exceptions = new()
    {
        ["ListTenants"] = "It asks which tenants there are.",
        ["HasUnnumberedEvents"] = "It asks whether any tenant has something to number, and gives nothing of it.",
        ["NumberEvents"] = "It numbers for all tenants, each by itself, and takes the tenant from the entry.",
        ["TakeLease"] = "A lease belongs to the whole database.",
        ["ReleaseLease"] = "A lease belongs to the whole database.",
        ["FindDueTimers"] = "One scheduler fires the timers of all tenants, each as a command of its own tenant.",
        ["FindDueSchedules"] = "One scheduler starts for all tenants.",
        ["ListUnappliedDelegations"] = "One scheduler gives tasks over for all tenants.",
        ["NextDue"] = "It asks when the scheduler has something to do, and gives nothing of any tenant.",
        ["SchemaVersion"] = "The schema belongs to the whole database.",
        ["InsertSchemaVersion"] = "The schema belongs to the whole database.",
        ["HasSchema"] = "The schema belongs to the whole database.",
    };

    // Indexes over all tenants: for the statements above.
    private static readonly string[] s_indexes = ["workflow_timers_due", "workflow_schedules_due", "workflow_delegations_due"];

    private static string[] Names { get; } = [.. typeof(SqliteStore).Assembly.GetManifestResourceNames().Select(n => FileName().Match(n)).Where(m => m.Success).Select(m => m.Groups[1].Value)];

    [TestCaseSource(nameof(Names))]
    public void A_statement_keeps_to_its_tenant(string name)
    {
        var text = Code(name);
        if (s_exceptions.ContainsKey(name) || !text.Contains("workflow_", StringComparison.Ordinal) || TransactionControl().IsMatch(text))
            return;
        if (text.StartsWith("INSERT", StringComparison.Ordinal))
            Assert.That(text, Does.Match(@"^INSERT INTO \w+ \(\s*(position, )?(key, )?tenant_id,").And.Match(@"VALUES \(\s*\$tenant,"));
        else
        {
            Assert.That(text, Does.Match(@"WHERE (\w+\.)?tenant_id = \$tenant( AND|\n|$)"));
            Assert.That(text, Does.Not.Match(@"\bOR\b(?![^(]*\))"), "An OR outside of brackets would leave the tenant.");
        }
    }

    [TestCaseSource(nameof(Names))]
    public void A_table_is_joined_within_its_tenant(string name) =>
        Assert.That(Code(name).Split('\n').Where(l => Join().IsMatch(l)), Is.All.Match(@"\w+\.tenant_id = \w+\.tenant_id"));

    [TestCaseSource(nameof(Names))]
    public void A_file_says_what_it_is_for_and_holds_one_statement(string name)
    {
        Assert.That(Resource.Read($"Sql.{name}.sql"), Does.StartWith("-- "));
        Assert.That(Code(name), Does.Not.Contain(";"));
    }

    [Test]
    public void What_has_no_tenant_is_there_and_says_why() => Assert.That(s_exceptions.Keys, Is.SubsetOf(Names));

    [Test]
    public void Every_key_begins_with_the_tenant()
    {
        var schema = string.Concat(Migration.All.Select(m => m.Script));
        foreach (Match table in Table().Matches(schema))
        {
            if (table.Groups[1].Value is "workflow_schema" or "workflow_lock")
                continue;
            Assert.That(table.Value, Does.Contain("tenant_id"), table.Groups[1].Value);
            foreach (Match key in Key().Matches(table.Value))
                Assert.That(key.Groups[1].Value, Does.StartWith("tenant_id"), table.Groups[1].Value);
        }
        foreach (Match index in Index().Matches(schema))
            if (!s_indexes.Contains(index.Groups[1].Value))
                Assert.That(index.Groups[2].Value, Does.StartWith("tenant_id"), index.Value);
    }

    private static string Code(string name) => string.Join('\n', Resource.Read($"Sql.{name}.sql").Split('\n').Where(l => !l.StartsWith("--", StringComparison.Ordinal))).Trim();

    [GeneratedRegex(@"\.Sql\.(\w+)\.sql$")]
    private static partial Regex FileName();

    [GeneratedRegex("^(SAVEPOINT|ROLLBACK|RELEASE)")]
    private static partial Regex TransactionControl();

    [GeneratedRegex(@"^(\[\w+\] )?(CROSS )?JOIN")]
    private static partial Regex Join();

    [GeneratedRegex(@"CREATE TABLE (\w+) \((.*?)\n\)", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex(@"(?:UNIQUE|PRIMARY KEY|FOREIGN KEY) \(([^)]*)\)")]
    private static partial Regex Key();

    [GeneratedRegex(@"CREATE (?:UNIQUE )?INDEX (\w+) ON \w+ \(([^)]*)\)")]
    private static partial Regex Index();
}
