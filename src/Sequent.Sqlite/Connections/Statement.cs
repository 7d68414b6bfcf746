using System.Buffers;
using System.Buffers.Text;
using System.Text;
using SQLitePCL;

namespace Sequent.Sqlite;

/// <summary>
/// A prepared statement with parameters and columns by name. It goes to SQLite directly: a command of ADO.NET looks every parameter up again whenever it
/// runs, and waits for a lock in steps of 150 ms.
/// </summary>
internal sealed class Statement : IDisposable
{
    private const string TimeFormat = "O";

    private readonly Session _session;
    private readonly sqlite3_stmt _handle;
    private readonly Dictionary<string, int> _parameters = [];
    private readonly Dictionary<string, int> _columns = [];

    public Statement(Session session, sqlite3_stmt handle, bool isKept)
    {
        (_session, _handle, IsKept) = (session, handle, isKept);
        for (var i = 1; i <= raw.sqlite3_bind_parameter_count(handle); i++)
            _parameters.Add(raw.sqlite3_bind_parameter_name(handle, i).utf8_to_string()[1..], i);
        for (var i = 0; i < raw.sqlite3_column_count(handle); i++)
            _columns.TryAdd(raw.sqlite3_column_name(handle, i).utf8_to_string(), i);
    }

    /// <summary>True when it is used again after it was disposed of, which then only ends its run.</summary>
    public bool IsKept { get; }

    public Statement Bind(string parameter, long value) => Checked(raw.sqlite3_bind_int64(_handle, _parameters[parameter], value));

    public Statement Bind(string parameter, long? value) => value is { } number ? Bind(parameter, number) : Bind(parameter, (string?)null);

    public Statement Bind(string parameter, double value) => Checked(raw.sqlite3_bind_double(_handle, _parameters[parameter], value));

    public Statement Bind(string parameter, string? value)
    {
        var index = _parameters[parameter];
        if (value is null)
            return Checked(raw.sqlite3_bind_null(_handle, index));
        // An empty span has no address, which SQLite takes for null.
        if (value.Length == 0)
            return Checked(raw.sqlite3_bind_text(_handle, index, value));
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        var rented = most > 512 ? ArrayPool<byte>.Shared.Rent(most) : null;
        var bytes = rented ?? stackalloc byte[512];
        var length = Encoding.UTF8.GetBytes(value, bytes);
        var code = raw.sqlite3_bind_text(_handle, index, bytes[..length]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return Checked(code);
    }

    public Statement Bind(string parameter, bool value) => Bind(parameter, value ? 1L : 0L);

    public Statement Bind(string parameter, InstanceId value) => Bind(parameter, value.Value);

    public Statement Bind(string parameter, Guid value)
    {
        Span<byte> bytes = stackalloc byte[36];
        value.TryFormat(bytes, out var length, "D");
        return Checked(raw.sqlite3_bind_text(_handle, _parameters[parameter], bytes[..length]));
    }

    public Statement Bind(string parameter, DateTimeOffset? value)
    {
        if (value is not { } time)
            return Bind(parameter, (string?)null);
        Span<byte> bytes = stackalloc byte[28];
        time.UtcDateTime.TryFormat(bytes, out var length, TimeFormat);
        return Checked(raw.sqlite3_bind_text(_handle, _parameters[parameter], bytes[..length]));
    }

    /// <summary>Goes to the next row; false when there is none.</summary>
    public bool Step() => raw.sqlite3_step(_handle) switch
    {
        raw.SQLITE_ROW => true,
        raw.SQLITE_DONE => false,
        var code => throw _session.Failed(code),
    };

    /// <summary>Runs to the end; gives how many rows it wrote.</summary>
    public int Execute()
    {
        while (Step()) { }
        return raw.sqlite3_changes(_session.Handle);
    }

    public long Long(string column) => raw.sqlite3_column_int64(_handle, _columns[column]);

    public int Int(string column) => raw.sqlite3_column_int(_handle, _columns[column]);

    public string Text(string column) => Encoding.UTF8.GetString(Utf8(column));

    public string? TextOrNull(string column) => IsNull(column) ? null : Text(column);

    public ReadOnlySpan<byte> Utf8(string column) => raw.sqlite3_column_blob(_handle, _columns[column]);

    public bool Bool(string column) => Long(column) != 0;

    public InstanceId Id(string column) => new(Guid(column));

    public Guid Guid(string column) => Utf8Parser.TryParse(Utf8(column), out Guid value, out _, 'D') ? value : throw _session.Damaged(column, Text(column));

    public DateTimeOffset Time(string column) =>
        Utf8Parser.TryParse(Utf8(column), out DateTime value, out _, 'O') ? new(value) : throw _session.Damaged(column, Text(column));

    public DateTimeOffset? TimeOrNull(string column) => IsNull(column) ? null : Time(column);

    public bool IsNull(string column) => raw.sqlite3_column_type(_handle, _columns[column]) == raw.SQLITE_NULL;

    /// <summary>A value that a reader cannot make sense of.</summary>
    public Exception Damaged(string column) => _session.Damaged(column, Text(column));

    /// <summary>Ends the run, so that another one can begin with other values.</summary>
    public void Reset() => raw.sqlite3_reset(_handle);

    /// <summary>Ends the run, and with it the read transaction that it may hold open.</summary>
    public void Dispose()
    {
        if (IsKept)
            Reset();
        else
            _handle.Dispose();
    }

    /// <summary>Gives up a statement that was kept.</summary>
    public void Discard() => _handle.Dispose();

    private Statement Checked(int code) => code == raw.SQLITE_OK ? this : throw _session.Failed(code);
}
