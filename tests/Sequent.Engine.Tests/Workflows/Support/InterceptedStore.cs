using System.Collections.Concurrent;
using System.Reflection;
using Sequent.Engine.Storage;

namespace Sequent.Engine.Tests;

/// <summary>A store whose calls are counted, and answered by the test where it wants to.</summary>
public class InterceptedStore : DispatchProxy
{
    private readonly ConcurrentDictionary<string, int> _calls = new();
    private IWorkflowStore _inner = null!;

    /// <summary>Answers a call by its method's name in place of the store, or throws; null leaves it to the store.</summary>
    internal Func<string, object?>? Answer { get; set; }

    internal static (IWorkflowStore Store, InterceptedStore Control) Around(IWorkflowStore inner)
    {
        var store = Create<IWorkflowStore, InterceptedStore>();
        var control = (InterceptedStore)(object)store;
        control._inner = inner;
        return (store, control);
    }

    internal int CallsOf(string method) => _calls.GetValueOrDefault(method);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        _calls.AddOrUpdate(targetMethod!.Name, 1, (_, count) => count + 1);
        return Answer?.Invoke(targetMethod.Name) ?? targetMethod.Invoke(_inner, BindingFlags.DoNotWrapExceptions, null, args, null);
    }
}
