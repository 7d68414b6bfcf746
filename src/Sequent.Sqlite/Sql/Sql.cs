namespace Sequent.Sqlite;

/// <summary>The statements of the folder <c>Sql</c>, by the names of their files.</summary>
internal static class Sql
{
    public static readonly string ActivateDefinition = Read(nameof(ActivateDefinition));
    public static readonly string Begin = Read(nameof(Begin));
    public static readonly string BeginRead = Read(nameof(BeginRead));
    public static readonly string Commit = Read(nameof(Commit));
    public static readonly string CountLive = Read(nameof(CountLive));
    public static readonly string DeactivateDefinition = Read(nameof(DeactivateDefinition));
    public static readonly string DeleteReceipts = Read(nameof(DeleteReceipts));
    public static readonly string FindActiveDefinition = Read(nameof(FindActiveDefinition));
    public static readonly string FindDefinition = Read(nameof(FindDefinition));
    public static readonly string FindInstance = Read(nameof(FindInstance));
    public static readonly string FindLiveInstance = Read(nameof(FindLiveInstance));
    public static readonly string FindLiveInstanceId = Read(nameof(FindLiveInstanceId));
    public static readonly string FindReceipt = Read(nameof(FindReceipt));
    public static readonly string HasSchema = Read(nameof(HasSchema));
    public static readonly string HasUnnumberedEvents = Read(nameof(HasUnnumberedEvents));
    public static readonly string InsertDefinition = Read(nameof(InsertDefinition));
    public static readonly string InsertHistory = Read(nameof(InsertHistory));
    public static readonly string InsertInstance = Read(nameof(InsertInstance));
    public static readonly string InsertReceipt = Read(nameof(InsertReceipt));
    public static readonly string InsertSchemaVersion = Read(nameof(InsertSchemaVersion));
    public static readonly string ListDefinitions = Read(nameof(ListDefinitions));
    public static readonly string ListTenants = Read(nameof(ListTenants));
    public static readonly string NextMarking = Read(nameof(NextMarking));
    public static readonly string NextWorkflow = Read(nameof(NextWorkflow));
    public static readonly string NumberEvents = Read(nameof(NumberEvents));
    public static readonly string ReadEvents = Read(nameof(ReadEvents));
    public static readonly string ReadFirst = Read(nameof(ReadFirst));
    public static readonly string ReadHistory = Read(nameof(ReadHistory));
    public static readonly string ReleaseLease = Read(nameof(ReleaseLease));
    public static readonly string ReleaseSavepoint = Read(nameof(ReleaseSavepoint));
    public static readonly string Rollback = Read(nameof(Rollback));
    public static readonly string RollbackToSavepoint = Read(nameof(RollbackToSavepoint));
    public static readonly string Savepoint = Read(nameof(Savepoint));
    public static readonly string SchemaVersion = Read(nameof(SchemaVersion));
    public static readonly string SearchInstances = Read(nameof(SearchInstances));
    public static readonly string TakeLease = Read(nameof(TakeLease));
    public static readonly string UpdateInstance = Read(nameof(UpdateInstance));
    public static readonly string UpdateInstanceWhole = Read(nameof(UpdateInstanceWhole));

    private static string Read(string name) => Resource.Read($"Sql.{name}.sql");
}
