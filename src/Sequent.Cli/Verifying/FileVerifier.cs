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
        var results = new IReadOnlyList<VerifiedFile>[paths.Count];
        var unusable = new string?[paths.Count];
        var listed = paths.Select(Path.GetFullPath).ToHashSet();
        Run(paths.Count, terminal, cancellation, i =>
        {
            results[i] = [];
            try
            {
                var file = DefinitionFile.Read(paths[i]);
                var baseline = FindBaseline(paths[i], out unusable[i]);
                var verified = new VerifiedFile(file, file.Verify(strict, baseline?.Shipped));
                // Of a baseline that can be read there is nothing to say.
                var isBroken = baseline is { Shipped: null } && !listed.Contains(Path.GetFullPath(baseline.Path));
                results[i] = isBroken ? [verified, new(baseline!, baseline!.Read())] : [verified];
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
        return results.SelectMany(r => r).ToArray();
    }

    // What cannot be read does not hide the rest.
    private static DefinitionFile? FindBaseline(string path, out string? unusable)
    {
        unusable = null;
        try
        {
            return BaselineFile.FindFor(path);
        }
        catch (UnusableInputException e)
        {
            unusable = e.Message;
            return null;
        }
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
