using System.Text;
using Sequent.Definitions;

namespace Sequent.Cli.Exporting;

/// <summary>A compiled workflow class.</summary>
/// <param name="FullName">Its name with namespace and outer classes.</param>
/// <param name="Json">Its definition, as the generator wrote it; null when it was compiled without.</param>
/// <param name="File">The file that it takes its definition from; null when its attributes are the definition.</param>
internal sealed record WorkflowClass(string FullName, string? Json, string? File = null)
{
    /// <summary>The name of the class alone, without its type parameters.</summary>
    public string Name => FullName[(FullName.LastIndexOf('.') + 1)..].Split('`')[0];

    /// <summary>The name of its file: <c>PurchaseOrder</c> is in <c>purchase-order.workflow.json</c>.</summary>
    public string FileName
    {
        get
        {
            var text = new StringBuilder();
            for (var i = 0; i < Name.Length; i++)
            {
                var startsWord = char.IsUpper(Name[i]) && i > 0 && (char.IsLower(Name[i - 1]) || i + 1 < Name.Length && char.IsLower(Name[i + 1]));
                text.Append(startsWord ? "-" : "").Append(char.ToLowerInvariant(Name[i]));
            }
            return text.Append(".workflow.json").ToString();
        }
    }

    /// <summary>True when the class or its definition goes by that name.</summary>
    public bool IsCalled(string name) => name == Name || name == FullName || Json is not null && WorkflowJson.Read(Json).Definition?.Id == name;
}
