using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Sequent.Engine;

namespace Sequent.Durability;

/// <summary>
/// The same reads and writes as a transition of a ticket makes, in the same tables, written by hand with prepared commands: what somebody writes who needs
/// nothing else. It checks the state and nothing more.
/// </summary>
internal sealed class ByHand : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _update;
    private readonly SqliteCommand _insert;

    public ByHand(SqliteConnection connection)
    {
        _connection = connection;
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _find = Prepare("SELECT marking, version, visits, context_data, history_length, history_hash FROM workflow_instances WHERE tenant_id = $tenant AND id = $id", "$tenant", "$id");
        _update = Prepare("""
            UPDATE workflow_instances SET status = 'running', marking = $marking, tokens = $tokens, visits = $visits, version = $version, context_data = $data, acts = '[]',
                changed_at = $at, history_length = $length, history_hash = $hash
            WHERE tenant_id = $tenant AND id = $id AND version = $seen
            """, "$marking", "$tokens", "$visits", "$version", "$data", "$at", "$length", "$hash", "$tenant", "$id", "$seen");
        _insert = Prepare("""
            INSERT INTO workflow_history (tenant_id, instance_id, sequence, kind, transition, state_before, state_after, definition_version, actor_id, actor_kind, payload, at, previous_hash, hash)
            VALUES ($tenant, $id, $sequence, 'moved', $transition, $before, $after, '1.0.0', 'ana', 'user', $payload, $at, $previous, $hash)
            """, "$tenant", "$id", "$sequence", "$transition", "$before", "$after", "$payload", "$at", "$previous", "$hash");
    }

    /// <summary>One transition in a transaction of its own.</summary>
    public void Fire(InstanceId id)
    {
        _begin.ExecuteNonQuery();
        Write(id);
        _commit.ExecuteNonQuery();
    }

    /// <summary>Several transitions in one transaction.</summary>
    public void Fire(ReadOnlySpan<InstanceId> ids)
    {
        _begin.ExecuteNonQuery();
        foreach (var id in ids)
            Write(id);
        _commit.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();

    private void Write(InstanceId id)
    {
        var key = id.ToString();
        Set(_find, "default", key);
        string marking, data, previous;
        long version, visits, length;
        using (var row = _find.ExecuteReader())
        {
            row.Read();
            (marking, version, visits, data, length, previous) = (row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3), row.GetInt64(4), row.GetString(5));
        }
        var isOpen = marking == "open";
        var (transition, after, payload) = isOpen
            ? ("ask", "waiting", """{"inputs":{"question":"which toner does it take?"}}""")
            : ("answer", "open", """{"inputs":{"answer":"the one in the cupboard"}}""");
        var at = TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{previous}|{key}|{length + 1}|{transition}|{marking}|{after}|{payload}|{at}")));
        var tokens = $$"""[{"state":"{{after}}","visit":{{visits + 1}},"entered_at":"{{at}}"}]""";
        Set(_update, after, tokens, visits + 1, version + 1, data, at, length + 1, hash, "default", key, version);
        if (_update.ExecuteNonQuery() != 1)
            throw new InvalidOperationException("Somebody else was faster.");
        Set(_insert, "default", key, length + 1, transition, marking, after, payload, at, previous, hash);
        _insert.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
            command.Parameters.Add(new() { ParameterName = name });
        command.Prepare();
        return command;
    }

    private static void Set(SqliteCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
    }
}
