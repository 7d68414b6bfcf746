using Spectre.Console;

namespace Sequent.Cli.Verifying;

/// <summary>Verifies many files side by side; what is found stays in the order of the files.</summary>
internal static class FileVerifier
{
    // Fewer than this are done before a progress bar could be read.
    private const int FewFiles = 200;

    /// <returns>The files that could be read.</returns>
    public static IReadOnlyList<VerifiedFile> Verify(IReadOnlyList<string> paths, bool strict, Terminal terminal, CancellationToken cancellation, out bool someUnusable)
    {
        var results = new VerifiedFile?[paths.Count];
        var unusable = new string?[paths.Count];
        Run(paths.Count, terminal, cancellation, i =>
        {
            try
            {
                results[i] = new(DefinitionFile.Read(paths[i]), strict);
            }
            catch (UnusableInputException e)
            {
                unusable[i] = e.Message;
            }
        });

        someUnusable = false;
        foreach (var message in unusable.OfType<string>())
        {
            terminal.WriteError(message);
            someUnusable = true;
        }
        return results.OfType<VerifiedFile>().ToArray();
    }

    private static void Run(int count, Terminal terminal, CancellationToken cancellation, Action<int> verify)
    {
        var options = new ParallelOptions { CancellationToken = cancellation };
        if (!terminal.CanShowProgress || count < FewFiles)
        {
            Parallel.For(0, count, options, verify);
            return;
        }
        terminal.ErrorScreen.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(progress =>
            {
                var task = progress.AddTask($"Verifying {count} files", maxValue: count);
                Parallel.For(0, count, options, i =>
                {
                    verify(i);
                    task.Increment(1);
                });
            });
    }
}
