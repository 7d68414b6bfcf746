namespace Sequent.Cli.Tests.Exported;

// Nothing generates here: the classes are what a generator leaves behind.
[Workflow("clean")]
internal sealed class OrderHTTPRequest
{
    private const string __Json = Texts.Clean;
}

[Workflow("bare")]
internal sealed class Bare;

[Workflow(File = "filed.workflow.json")]
internal sealed class Filed
{
    private const string __Json = """{ "id": "filed" }""";
}
