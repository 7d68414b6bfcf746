namespace Sequent.Sqlite.Tests;

/// <summary>What tests do on the writer's own connection.</summary>
internal static class WriterSessionExtensions
{
    public static Task<T> WriterSession<T>(this SqliteStore store, Func<Session, T> action) => Task.FromResult(store.Writer.ReadBetween(action));

    public static Task WriterSession(this SqliteStore store, Action<Session> action) => store.WriterSession(session =>
    {
        action(session);
        return true;
    });
}
