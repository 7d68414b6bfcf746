using System.Data.Common;
using System.Text.Json.Serialization.Metadata;
using Sequent.Definitions;
using Sequent.Engine.Deciding;
using Sequent.Engine.Storage;

namespace Sequent.Engine;

/// <summary>Stands in until the catalog is merged.</summary>
public sealed class UnknownWorkflowException(string workflow, IEnumerable<string> known) : ArgumentException($"There is no workflow '{workflow}'{Spelling.DidYouMean(Spelling.Closest(workflow, known))}");

/// <summary>Stands in until the catalog is merged.</summary>
public sealed class WorkflowDefinitions
{
    internal WorkflowDefinitions(WorkflowCatalog catalog, IWorkflowStore store, TimeProvider time, Func<CancellationToken, ValueTask<string>> enter) { }
}

internal sealed class WorkflowCatalog(IReadOnlyList<RegisteredWorkflow> registered, IWorkflowStore store, TimeProvider time)
{
    public RegisteredWorkflow? Registered(string workflow) => registered.FirstOrDefault(r => r.Key.Id == workflow);

    public ValueTask<Decider> ForStartAsync(string tenant, string workflow, DbTransaction? transaction, CancellationToken cancellation) => throw new NotImplementedException($"{store}{time}");

    public ValueTask<Decider> ForAsync(string tenant, DefinitionKey key, CancellationToken cancellation) => throw new NotImplementedException();

    public Task CheckDeploymentAsync(CancellationToken cancellation) => throw new NotImplementedException();
}

internal sealed class RegisteredWorkflow<T>(IJsonTypeInfoResolver types) : RegisteredWorkflow(T.Definition, new(T.Definition.Id, T.Definition.Version, ""))
    where T : class, IWorkflowObject<T>
{
    public override Type? Class => typeof(T);

    public override DecidedSubject SubjectOf(Decider decidedBy, string data, WorkflowSnapshot at) => throw new NotImplementedException($"{types}");

    public string ToJson(T subject) => throw new NotImplementedException();

    public T ObjectOf(string data, WorkflowSnapshot at) => throw new NotImplementedException();

    public string? InputsOf(Command<T> command) => throw new NotImplementedException();
}

internal sealed class RegisteredDefinition(WorkflowDefinition definition) : RegisteredWorkflow(definition, new(definition.Id, definition.Version, ""))
{
    public override Type? Class => null;

    public override DecidedSubject SubjectOf(Decider decidedBy, string data, WorkflowSnapshot at) => throw new NotImplementedException();
}

internal static class WorkflowFolder
{
    public static IReadOnlyList<WorkflowDefinition> Read(string folder, IEnumerable<RegisteredWorkflow> classes) => throw new NotImplementedException($"{folder}{classes}");
}
