using System.Globalization;
using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Emission;

/// <summary>Values that are known as C# literals.</summary>
internal static class ConstantCode
{
    public static Operand Of(Value value) => value.Kind switch
    {
        ValueKind.Null => new Operand("null", Held.Null) { IsNullable = true },
        ValueKind.Boolean => new Operand(Code.Literal(value.AsBoolean), Held.Boolean),
        ValueKind.Integer => new Operand(DataCode.Long(value.AsInteger), Held.Integer) { Binding = value.AsInteger < 0 ? Binding.Unary : Binding.Primary },
        ValueKind.Number => new Operand(value.AsNumber.ToString(CultureInfo.InvariantCulture) + "m", Held.Number) { Binding = value.AsNumber < 0 ? Binding.Unary : Binding.Primary },
        ValueKind.Double => new Operand(Double(value.AsDouble), Held.Double) { Binding = Binding.Unary },
        ValueKind.String => new Operand(Code.Literal(value.AsString), Held.Text),
        ValueKind.Date or ValueKind.DateTime or ValueKind.Duration => new Operand(DataCode.Long(value.Ticks), Held.Ticks) { Binding = value.Ticks < 0 ? Binding.Unary : Binding.Primary },
        _ => throw new InvalidOperationException($"A value of kind {value.Kind} is no constant."),
    } with { Constant = value };

    // What "R" writes is not always read back as the same number on .NET Framework, which compilers in editors run on.
    private static string Double(double value)
    {
        if (value == 0)
            return BitConverter.DoubleToInt64Bits(value) < 0 ? "-0d" : "0d";
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return (double.Parse(text, CultureInfo.InvariantCulture).Equals(value) ? text : value.ToString("G17", CultureInfo.InvariantCulture)) + "d";
    }
}
