using Microsoft.Extensions.Logging;

namespace Sequent.Cli.Databases;

/// <summary>Shows what the engine warns of.</summary>
internal sealed class TerminalLog(Terminal terminal) : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            terminal.WriteNote(formatter(state, exception) + (exception is null ? "" : $" {exception.Message}"));
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void AddProvider(ILoggerProvider provider) { }

    public void Dispose() { }
}
