using System.Data.Common;
using Sequent.Engine.Storage;

namespace Stores.Conformance;

/// <summary>One empty database of the kind that is under test.</summary>
public abstract class StoreHarness : IAsyncDisposable
{
    /// <summary>Opens a store on the database. It can be called several times, for several stores on the same data.</summary>
    public abstract IWorkflowStore Open();

    /// <summary>Opens a connection to the database beside the stores, as an application has one for its own tables.</summary>
    public abstract DbConnection OpenConnection();

    /// <summary>Removes the database.</summary>
    public abstract ValueTask DisposeAsync();
}
