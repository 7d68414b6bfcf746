using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <content>How what cannot be translated is named.</content>
internal sealed partial class BodyReader
{
    private const int LongestText = 60;

    private static string Show(IOperation operation) => Quote(string.Join(" ", operation.Syntax.ToString().Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)));

    private static string Quote(string text) => Wording.Quote(text.Length <= LongestText ? text : text.Substring(0, LongestText - 1) + "…");

    private static string Name(IOperation operation) => operation switch
    {
        IInvocationOperation or IDynamicInvocationOperation or IFunctionPointerInvocationOperation => $"the call {Show(operation)}",
        IObjectCreationOperation or IAnonymousObjectCreationOperation or IArrayCreationOperation => $"the object {Show(operation)}",
        IInvalidOperation => $"{Show(operation)}, which does not compile",
        ILocalReferenceOperation => $"the variable {Show(operation)}",
        IIsTypeOperation => $"the type test {Show(operation)}",
        IInterpolatedStringOperation => $"the text {Show(operation)}",
        IThrowOperation => $"the exception {Show(operation)}",
        IAssignmentOperation or IIncrementOrDecrementOperation or ICoalesceAssignmentOperation => $"the assignment {Show(operation)}",
        IAwaitOperation => $"the asynchronous {Show(operation)}",
        IAnonymousFunctionOperation or IDelegateCreationOperation => $"the function {Show(operation)}",
        IConversionOperation conversion => $"the conversion {Show(operation)} to '{conversion.Type?.ToDisplayString()}'",
        ITupleOperation => $"the tuple {Show(operation)}",
        IPatternOperation => $"the pattern {Show(operation)}",
        IPropertyReferenceOperation property => $"the property {Show(property)}",
        IFieldReferenceOperation field => $"the field {Show(field)}",
        _ => $"the expression {Show(operation)}",
    };
}
