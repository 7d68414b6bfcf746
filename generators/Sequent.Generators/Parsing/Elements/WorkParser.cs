using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Reads what happens in a state: from the kind of attribute that declares it.</summary>
internal static class WorkParser
{
    public const string Task = "TaskStateAttribute";
    public const string Wait = "WaitStateAttribute";
    public const string Action = "ActionStateAttribute";
    public const string External = "ExternalStateAttribute";

    public static StateWork? Read(ParseContext context, AttributeReader attribute, string state)
    {
        var element = new AttributeElement(context, attribute, ElementPath.State(state));
        return attribute.Kind switch
        {
            Task => ReadTask(In("task")),
            Wait => ReadWait(In("wait")),
            Action => ReadAction(In("action"), attribute.Arity - 1),
            External => ReadExternal(In("external")),
            _ => null,
        };

        AttributeElement In(string field) => element.At(element.Path.Field(field)).Locate();
    }

    private static StateWork.Task ReadTask(AttributeElement element)
    {
        if (element.Has("Assign"))
            element.Flag("Assign", "assign");
        return new()
        {
            Assignee = element.At(element.Path.Field("assignee")).Assignee("Role", "User", "Assignee"),
            Assign = (AssignmentPolicy)element.Number("Assign"),
            Due = element.Text("Due", "due"),
        };
    }

    private static StateWork.Wait ReadWait(AttributeElement element) => new()
    {
        For = element.Text("For", "for"),
        Until = element.Text("Until", "until"),
        Event = element.Text("Event", "event"),
    };

    private static StateWork.Action ReadAction(AttributeElement element, int position) => new(element.Text(position, "plugin"))
    {
        Inputs = element.Values("Inputs", "inputs"),
        Result = element.Text("Result", "result"),
        Compensate = element.Text("Compensate", "compensate"),
        Retry = element.Retry(),
        OnFailure = element.OnFailure(),
    };

    private static StateWork.External ReadExternal(AttributeElement element) => new()
    {
        Url = element.Text("Url", "url"),
        Method = element.Text("Method", "method"),
        Async = element.Flag("Async", "mode"),
        Headers = element.Values("Headers", "headers"),
        Body = element.Json("Body", "body"),
        Timeout = element.Text("Timeout", "timeout"),
        CompletionTimeout = element.Text("CompletionTimeout", "completionTimeout"),
        Retry = element.Retry(),
        SuccessCondition = element.Text("SuccessCondition", "successCondition"),
        Extract = element.Texts("Extract", "extract").ToEquatableArray(),
        OnFailure = element.OnFailure(),
    };
}
