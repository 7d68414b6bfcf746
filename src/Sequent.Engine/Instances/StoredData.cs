using System.Text.Json;
using Sequent.Engine.Deciding;

namespace Sequent.Engine;

/// <summary>The data of an instance as it is stored, which may be damaged: then nobody who asks has made a mistake.</summary>
internal static class StoredData
{
    /// <summary>Does what needs the data.</summary>
    /// <exception cref="StoreException">What is stored is no JSON object.</exception>
    public static T Use<T>(InstanceSnapshot snapshot, Func<T> use)
    {
        try
        {
            return use();
        }
        // Only then it is read once more: it need not be what is wrong.
        catch (Exception exception) when (exception is InvalidInputException or JsonException && JsonText.TryRead(snapshot.Data, out _) is not null)
        {
            throw new StoreException(StoreProblem.Corrupt, $"The data of instance '{snapshot.Id}' is {JsonText.TryRead(snapshot.Data, out _)}: the row was changed by hand, or the file is damaged; restore it from a backup.", exception);
        }
    }
}
