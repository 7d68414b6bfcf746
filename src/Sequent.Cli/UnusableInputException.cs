namespace Sequent.Cli;

/// <summary>The tool cannot work with what it was given. The message is shown as it is; nothing more of it is.</summary>
internal sealed class UnusableInputException(string message) : Exception(message);
