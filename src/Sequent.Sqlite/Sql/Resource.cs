namespace Sequent.Sqlite;

/// <summary>The texts that are built into this library.</summary>
internal static class Resource
{
    public static string Read(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream($"{typeof(Resource).Namespace}.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
