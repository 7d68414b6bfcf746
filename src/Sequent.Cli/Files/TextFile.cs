using System.Text;

namespace Sequent.Cli;

/// <summary>Text in files: read strictly, written so that a file is never half there.</summary>
internal static class TextFile
{
    /// <summary>The largest file that is read, in bytes: no definition that people look at comes near it.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a text in UTF-8, without its byte order mark.</summary>
    /// <exception cref="UnusableInputException">There is no such file, or it holds no text.</exception>
    public static string Read(string path)
    {
        var bytes = Bytes(path);
        if (bytes.Length > MostBytes)
            throw new UnusableInputException($"File '{path}' has more than {MostBytes / 1024 / 1024} MiB, which no definition needs: is it the right file?");
        if (bytes.AsSpan().Contains((byte)0))
            throw new UnusableInputException($"File '{path}' is binary or not in UTF-8: name a text file in UTF-8.");
        try
        {
            var text = s_utf8.GetString(bytes);
            return text.StartsWith('\ufeff') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            throw new UnusableInputException($"File '{path}' is not in UTF-8: save it in UTF-8.");
        }
    }

    /// <summary>Writes a text; whoever reads the file meanwhile sees the old one or the new one.</summary>
    /// <exception cref="UnusableInputException">The file is there already and may not be replaced, or cannot be written.</exception>
    public static void Write(string path, string text, bool replace)
    {
        if (Directory.Exists(path))
            throw new UnusableInputException($"'{path}' is a folder: name a file in it.");
        if (!replace && File.Exists(path))
            throw Exists(path);

        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
            if (IsWrittenInPlace(path))
            {
                File.WriteAllText(path, text, s_utf8);
                return;
            }
            File.WriteAllText(temporary, text, s_utf8);
            File.Move(temporary, path, replace);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Whoever was quicker keeps their file.
            throw !replace && File.Exists(path) ? Exists(path) : new UnusableInputException($"File '{path}' cannot be written: {Reason(e)}");
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    // A link stays one, and a device or a pipe is never replaced by a file: those have no length, and nothing to lose.
    private static bool IsWrittenInPlace(string path) =>
        new FileInfo(path) is { Exists: true } file && (file.LinkTarget is not null || file.Length == 0);

    private static UnusableInputException Exists(string path) => new($"File '{path}' exists: say --force to replace it, or -o to name another.");

    private static byte[] Bytes(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            // One byte more than allowed is enough to tell; a pipe has no length to ask for.
            using var bytes = new MemoryStream();
            var buffer = new byte[64 * 1024];
            while (bytes.Length <= MostBytes && file.Read(buffer) is var count and > 0)
                bytes.Write(buffer, 0, count);
            return bytes.ToArray();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableInputException($"There is no file '{path}': check the name.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException(Directory.Exists(path) ? $"'{path}' is a folder: name a file in it." : $"File '{path}' cannot be read: {Reason(e)}");
        }
    }

    private static string Reason(Exception e) => e.Message.ReplaceLineEndings(" ");
}
